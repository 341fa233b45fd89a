package org.kartotek.sync.google;

import com.google.api.client.http.HttpTransport;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.calendar.Calendar;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.people.v1.PeopleService;
import java.net.URI;
import java.time.InstantSource;
import org.kartotek.sync.contact.Canon;

/** Google's own clients, pointed at Google or at whatever stands in for it. */
public final class GoogleClients {
    /** Where each API answers; every one ends with a slash, as the client library demands. */
    public record Roots(URI people, URI gmail, URI calendar) {
        public Roots {
            people = withSlash(people);
            gmail = withSlash(gmail);
            calendar = withSlash(calendar);
        }

        private static URI withSlash(URI root) {
            return root.toString().endsWith("/") ? root : URI.create(root + "/");
        }
    }

    private static final String NAME = "Kartotek";

    private final HttpTransport transport = new NetHttpTransport();
    private final Roots roots;
    private final InstantSource clock;

    public GoogleClients(Roots roots, InstantSource clock) {
        this.roots = roots;
        this.clock = clock;
    }

    public HttpTransport transport() {
        return transport;
    }

    public PeopleApi people(GoogleAccess access, MinuteBudget budget, Canon canon) {
        var service =
                new PeopleService.Builder(transport, GsonFactory.getDefaultInstance(), access)
                        .setRootUrl(roots.people().toString())
                        .setApplicationName(NAME)
                        .build();
        return new PeopleApi(service, new GoogleCall(Api.PEOPLE, budget, clock), canon);
    }

    /** The bare client: wrap every request in a {@link GoogleCall}. */
    public Gmail gmail(GoogleAccess access) {
        return new Gmail.Builder(transport, GsonFactory.getDefaultInstance(), access)
                .setRootUrl(roots.gmail().toString())
                .setApplicationName(NAME)
                .build();
    }

    /** The bare client: wrap every request in a {@link GoogleCall}. */
    public Calendar calendar(GoogleAccess access) {
        return new Calendar.Builder(transport, GsonFactory.getDefaultInstance(), access)
                .setRootUrl(roots.calendar().toString())
                .setApplicationName(NAME)
                .build();
    }
}
