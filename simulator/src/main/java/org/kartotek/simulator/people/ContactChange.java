package org.kartotek.simulator.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Works out the next version of a contact; nothing is kept until the book commits it. */
final class ContactChange {

    private static final int MOST_ENTRIES = 500;

    private final AddressBook book;

    ContactChange(AddressBook book) {
        this.book = book;
    }

    Contact created(ObjectNode person) {
        return created(person, book.freshId());
    }

    /** Several creations before one commit need an id each. */
    Contact created(ObjectNode person, long id) {
        var blank = new Contact(id, Json.object(), 0, Instant.EPOCH, false, List.of(), null);
        Contact contact = replaced(blank, person, Masks.UPDATABLE);
        return contact.groups().isEmpty()
                ? inGroups(contact, Set.of(ContactGroup.MY_CONTACTS))
                : contact;
    }

    /** Every field named is replaced as a whole; a named field left empty is cleared. */
    Contact replaced(Contact contact, JsonNode person, Collection<String> mask) {
        var tidy = new TidyFields(contact.sourceId());
        ObjectNode fields = contact.fields().deepCopy();
        for (String field : mask) {
            ArrayNode entries = tidy.of(field, person.path(field));
            if (field.equals("memberships")) {
                refuseUnknownGroups(entries);
            }
            if (entries.isEmpty()) {
                fields.remove(field);
            } else {
                fields.set(field, entries);
            }
        }
        if (fields.valueStream().mapToInt(JsonNode::size).sum() > MOST_ENTRIES) {
            throw Refused.invalid();
        }
        return contact.withFields(fields);
    }

    private void refuseUnknownGroups(ArrayNode memberships) {
        for (JsonNode membership : memberships) {
            String group =
                    membership.at("/contactGroupMembership/contactGroupResourceName").asString("");
            if (book.group(group).isEmpty()) {
                throw Refused.invalid("Contact group " + group + " does not exist.");
            }
        }
    }

    /** The same contact in exactly these groups. */
    static Contact inGroups(Contact contact, Collection<String> groups) {
        var tidy = new TidyFields(contact.sourceId());
        ArrayNode memberships = Json.array();
        for (String group : groups) {
            ObjectNode membership = Json.object();
            membership.set("contactGroupMembership", TidyFields.groupOf(group));
            memberships.add(tidy.withSource(membership, false));
        }
        ObjectNode fields = contact.fields().deepCopy();
        fields.set("memberships", memberships);
        return contact.withFields(fields);
    }

    /** A new resource name for the same contact; its entries name the new source. */
    Contact renamed(Contact contact) {
        Contact renamed = contact.renamed(book.freshId());
        return replaced(renamed, contact.fields(), Masks.UPDATABLE);
    }
}
