package org.kartotek.simulator.people;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A contact as a caller sees it through a mask.
 *
 * @param formerNames whether to tell earlier resource names, which only incremental syncs do
 */
record PersonView(URI root, Set<String> mask, boolean contactSource, boolean formerNames) {

    private static final int MOST_LISTED = 100;

    /** What the trash shows: the time of a tombstone is the epoch, whenever it happened. */
    private static final String NEVER = "1970-01-01T00:00:00Z";

    PersonView withFormerNames() {
        return new PersonView(root, mask, contactSource, true);
    }

    /** As in listings, which cut long lists of addresses and numbers. */
    ObjectNode listed(Contact contact) {
        ObjectNode person = of(contact);
        for (String field : List.of("emailAddresses", "phoneNumbers")) {
            if (person.path(field).size() > MOST_LISTED) {
                ArrayNode first = Json.array();
                person.path(field).valueStream().limit(MOST_LISTED).forEach(first::add);
                person.set(field, first);
            }
        }
        return person;
    }

    ObjectNode of(Contact contact) {
        ObjectNode person = Json.object();
        person.put("resourceName", contact.resourceName()).put("etag", contact.etag());
        if (contact.deleted()) {
            person.set("metadata", metadata(contact));
            return person;
        }
        if (mask.contains("metadata")) {
            person.set("metadata", metadata(contact));
        }
        if (contactSource) {
            for (String field : mask) {
                if (contact.fields().has(field)) {
                    person.set(field, contact.fields().path(field));
                }
            }
            if (mask.contains("photos")) {
                person.putArray("photos").add(photo(contact));
            }
        }
        return person;
    }

    private ObjectNode metadata(Contact contact) {
        ObjectNode metadata = Json.object();
        if (contact.deleted()) {
            metadata.put("deleted", true);
        }
        metadata.putArray("sources")
                .addObject()
                .put("type", "CONTACT")
                .put("id", contact.sourceId())
                .put("etag", contact.sourceEtag())
                .put("updateTime", contact.deleted() ? NEVER : contact.updatedAt().toString());
        if (formerNames && !contact.previousNames().isEmpty()) {
            contact.previousNames().forEach(metadata.putArray("previousResourceNames")::add);
        }
        return metadata.put("objectType", "PERSON");
    }

    private ObjectNode photo(Contact contact) {
        ObjectNode photo = Json.object();
        photo.put("url", contact.photoUrl(root));
        if (contact.photo() == null) {
            photo.put("default", true);
        }
        return new TidyFields(contact.sourceId()).withSource(photo, true);
    }
}
