package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.api.client.googleapis.batch.BatchRequest;
import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.gson.GsonFactory;
import com.google.api.services.people.v1.PeopleService;
import com.google.api.services.people.v1.model.BatchUpdateContactsRequest;
import com.google.api.services.people.v1.model.Biography;
import com.google.api.services.people.v1.model.Name;
import com.google.api.services.people.v1.model.Person;
import com.google.auth.http.HttpCredentialsAdapter;
import com.google.auth.oauth2.UserCredentials;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

/** Google's own Java client, refreshing its own tokens, against the simulator. */
class RealClientTest {

    /** The library logs a dead permission with its stack, which is what one test is about. */
    private static final Logger QUIET = Logger.getLogger(HttpCredentialsAdapter.class.getName());

    static {
        QUIET.setLevel(Level.OFF);
    }

    private final Simulator simulator = Simulator.start(SimulatorSettings.forTests());
    private final GoogleCaller anybody = GoogleCaller.anonymous(simulator);
    private final String refreshToken = grant();
    private final UserCredentials credentials = credentials();
    private final PeopleService people = client();

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void itCreatesListsUpdatesAndDeletes() throws IOException {
        Person ada = create("Ada");
        var list =
                people.people()
                        .connections()
                        .list("people/me")
                        .setPersonFields("names,biographies,metadata")
                        .setRequestSyncToken(true)
                        .setFields("connections(resourceName,etag,names/displayName),nextSyncToken")
                        .execute();
        assertThat(list.getConnections().getFirst().getNames().getFirst().getDisplayName())
                .isEqualTo("Ada");

        Person updated =
                people.people()
                        .updateContact(ada.getResourceName(), note("called", ada.getEtag()))
                        .setUpdatePersonFields("biographies")
                        .execute();

        assertThat(updated.getBiographies().getFirst().getValue()).isEqualTo("called");
        people.people().deleteContact(ada.getResourceName()).execute();
        assertThat(
                        refusal(() ->
                                people.people()
                                        .get(ada.getResourceName())
                                        .setPersonFields("names")
                                        .execute()))
                .isEqualTo(404);
    }

    @Test
    void itReadsTheRefusalOfAStaleEtag() throws IOException {
        Person ada = create("Ada");
        var update =
                people.people()
                        .updateContact(ada.getResourceName(), note("one", ada.getEtag()))
                        .setUpdatePersonFields("biographies");
        update.execute();

        var refused = catchThrowableOfType(GoogleJsonResponseException.class, update::execute);

        assertThat(refused.getStatusCode()).isEqualTo(400);
        assertThat(refused.getDetails().getErrors()).isNull();
        assertThat(refused.getDetails().get("status")).isEqualTo("FAILED_PRECONDITION");
    }

    @Test
    void itWritesManyAtOnce() throws IOException {
        Person ada = create("Ada");
        Person charles = create("Charles");
        var request =
                new BatchUpdateContactsRequest()
                        .setContacts(
                                Map.of(
                                        ada.getResourceName(), note("a", ada.getEtag()),
                                        charles.getResourceName(), note("c", charles.getEtag())))
                        .setUpdateMask("biographies")
                        .setReadMask("biographies");

        var result = people.people().batchUpdateContacts(request).execute().getUpdateResult();

        assertThat(result).containsOnlyKeys(ada.getResourceName(), charles.getResourceName());
        assertThat(result)
                .hasEntrySatisfying(
                        charles.getResourceName(),
                        response ->
                                assertThat(
                                                response.getPerson()
                                                        .getBiographies()
                                                        .getFirst()
                                                        .getValue())
                                        .isEqualTo("c"));
    }

    @Test
    void itBatchesOverMultipart() throws IOException {
        Person ada = create("Ada");
        List<String> heard = new ArrayList<>();
        BatchRequest batch = people.batch();
        for (String name : List.of(ada.getResourceName(), "people/c1")) {
            people.people()
                    .get(name)
                    .setPersonFields("names")
                    .queue(
                            batch,
                            new JsonBatchCallback<Person>() {
                                @Override
                                public void onSuccess(Person person, HttpHeaders headers) {
                                    heard.add(person.getNames().getFirst().getGivenName());
                                }

                                @Override
                                public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                                    heard.add(String.valueOf(error.getCode()));
                                }
                            });
        }

        batch.execute();

        assertThat(heard).containsExactly("Ada", "404");
    }

    @Test
    void itRefreshesATokenThatExpiredAndGivesUpWhenThePermissionIsGone() throws IOException {
        create("Ada");
        var hub = SimulatorSettings.officeAccounts().getFirst();

        simulator.tokens().expire(hub);
        create("Charles");

        assertThat(simulator.counters().of(hub.email(), "oauth2.token").calls()).isEqualTo(2);
        anybody.post("revoke?token=" + refreshToken, "");
        assertThat(refusal(() -> create("Grace"))).isEqualTo(401);
        var dead = catchThrowableOfType(IOException.class, credentials::refresh);
        assertThat(dead.getCause())
                .isInstanceOfSatisfying(
                        HttpResponseException.class,
                        cause ->
                                assertThat(cause.getContent())
                                        .contains(
                                                "invalid_grant",
                                                "Token has been expired or revoked."));
    }

    private Person create(String name) throws IOException {
        var person = new Person().setNames(List.of(new Name().setGivenName(name)));
        return people.people().createContact(person).execute();
    }

    private static Person note(String text, String etag) {
        return new Person().setEtag(etag).setBiographies(List.of(new Biography().setValue(text)));
    }

    private static int refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(GoogleJsonResponseException.class, call).getStatusCode();
    }

    private String grant() {
        var wish = Json.object().put("account", "hub@office.example");
        wish.put("clientId", SimulatorSettings.DEMO_CLIENT.id());
        wish.putArray("scopes").add(GoogleCaller.CONTACTS);
        JsonNode given = anybody.post("_sim/oauth/grant", wish.toString()).body();
        return given.path("refreshToken").asString();
    }

    private UserCredentials credentials() {
        return UserCredentials.newBuilder()
                .setClientId(SimulatorSettings.DEMO_CLIENT.id())
                .setClientSecret(SimulatorSettings.DEMO_CLIENT.secret())
                .setRefreshToken(refreshToken)
                .setTokenServerUri(simulator.url().resolve("token"))
                .build();
    }

    private PeopleService client() {
        return new PeopleService.Builder(
                        new NetHttpTransport(),
                        GsonFactory.getDefaultInstance(),
                        new HttpCredentialsAdapter(credentials))
                .setRootUrl(simulator.url().toString())
                .setApplicationName("kartotek")
                .build();
    }
}
