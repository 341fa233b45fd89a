package org.kartotek.sync.google;

import com.google.api.services.people.v1.PeopleService;
import com.google.api.services.people.v1.model.Person;
import com.google.api.services.people.v1.model.UpdateContactPhotoRequest;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.Photo;

/**
 * Photos of contacts: read many at once, written one by one, because Google has no batch for them.
 * A write carries no etag, so read before.
 */
public final class PeoplePhotos {
    private static final List<String> CONTACTS_ONLY = List.of("READ_SOURCE_TYPE_CONTACT");
    private static final String WITH_PHOTO = PeopleApi.FIELDS + ",photos";

    /** The contact after its photo was written: its etag has moved. */
    public record Written(GoogleContact contact, Photo photo) {}

    private final PeopleService people;
    private final GoogleCall call;

    PeoplePhotos(PeopleService people, GoogleCall call) {
        this.people = people;
        this.call = call;
    }

    /** By the name asked for; what Google does not have is missing. */
    public Map<String, Photo> of(Collection<String> names) {
        var photos = new LinkedHashMap<String, Photo>();
        for (var some : PeopleApi.parts(List.copyOf(names))) {
            try {
                var request = people.people().getBatchGet();
                request.setResourceNames(some).setPersonFields("photos").setSources(CONTACTS_ONLY);
                var answer = call.execute("people.people.getBatchGet", 1, request).getResponses();
                if (answer == null) continue;
                for (var it : answer)
                    if (it.getPerson() != null && PeopleApi.isFound(it))
                        photos.put(it.getRequestedResourceName(), photo(it.getPerson()));
            } catch (IOException e) {
                throw GoogleRefusal.unanswered(Api.PEOPLE, "people.people.getBatchGet", e);
            }
        }
        return photos;
    }

    public Written put(String name, byte[] image) {
        var method = "people.people.updateContactPhoto";
        try {
            var body = new UpdateContactPhotoRequest().setPersonFields(WITH_PHOTO);
            body.setSources(CONTACTS_ONLY).encodePhotoBytes(image);
            var request = people.people().updateContactPhoto(name, body);
            return written(call.execute(method, 1, request).getPerson());
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, method, e);
        }
    }

    public Written remove(String name) {
        var method = "people.people.deleteContactPhoto";
        try {
            var request = people.people().deleteContactPhoto(name).setPersonFields(WITH_PHOTO);
            request.setSources(CONTACTS_ONLY);
            return written(call.execute(method, 1, request).getPerson());
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.PEOPLE, method, e);
        }
    }

    private static Written written(Person person) {
        var photo = photo(person);
        return new Written(PersonFacts.of(person), photo);
    }

    private static Photo photo(Person person) {
        var photos = person.getPhotos();
        if (photos == null || photos.isEmpty()) return Photo.NONE;
        var first = photos.getFirst();
        return new Photo(text(first.getUrl()), Boolean.TRUE.equals(first.getDefault()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
