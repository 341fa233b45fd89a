package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a human does to the contacts of one account on a phone. No etags: a phone's last word wins.
 */
public final class PhoneBook {

    /**
     * Fields a merge unites; name, birthday and our own clientData stay those of the contact merged
     * into.
     */
    private static final List<String> UNITED =
            List.of(
                    "phoneNumbers",
                    "emailAddresses",
                    "addresses",
                    "urls",
                    "organizations",
                    "userDefined",
                    "events",
                    "relations",
                    "nicknames");

    private final AddressBook book;
    private final ContactChange change;

    public PhoneBook(AddressBook book) {
        this.book = book;
        this.change = new ContactChange(book);
    }

    /** Any of note, name, phones, emails and labels; what is not named stays. */
    public Contact edit(String resourceName, JsonNode edits) {
        synchronized (book) {
            return book.commit(edited(Writes.living(book, resourceName), edits));
        }
    }

    public Contact create(JsonNode edits) {
        synchronized (book) {
            return book.commit(edited(change.created(Json.object()), edits));
        }
    }

    public void delete(String resourceName) {
        synchronized (book) {
            book.commit(Writes.living(book, resourceName).withDeleted(true));
        }
    }

    /**
     * Out of the trash again; {@code asNew} gives the contact another resource name, as Google
     * sometimes does.
     */
    public Contact restore(String resourceName, boolean asNew) {
        synchronized (book) {
            Contact gone =
                    book.contact(resourceName)
                            .filter(Contact::deleted)
                            .orElseThrow(Refused::notFound);
            return book.commit(
                    asNew ? change.renamed(gone).withDeleted(false) : gone.withDeleted(false));
        }
    }

    /** One contact updated, the other deleted; Google sets the notes one under the other. */
    public Contact merge(String from, String into) {
        synchronized (book) {
            Contact source = Writes.living(book, from);
            Contact target = Writes.living(book, into);
            if (source.id() == target.id()) {
                throw Refused.invalid("A contact cannot be merged into itself.");
            }
            return book.commit(List.of(united(source, target), source.withDeleted(true)))
                    .getFirst();
        }
    }

    private Contact united(Contact source, Contact target) {
        ObjectNode person = Json.object();
        Set<String> mask = new LinkedHashSet<>();
        for (String field : UNITED) {
            if (!source.all(field).isEmpty()) {
                person.set(field, union(field, target, source));
                mask.add(field);
            }
        }
        Contact united = change.replaced(target, person, mask);
        Set<String> groups = new LinkedHashSet<>(target.groups());
        groups.addAll(source.groups());
        return withNote(ContactChange.inGroups(united, groups), both(target.note(), source.note()));
    }

    private static ArrayNode union(String field, Contact target, Contact source) {
        ArrayNode all = Json.array();
        Set<String> seen = new LinkedHashSet<>();
        for (Contact contact : List.of(target, source)) {
            for (JsonNode entry : contact.all(field)) {
                ObjectNode plain = entry.deepCopy().asObject().without("metadata").asObject();
                if (seen.add(plain.path("value").asString(plain.toString()))) {
                    all.add(plain);
                }
            }
        }
        return all;
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "\n" + other;
    }

    /** Past the tidying, because Google lets a merge grow a note beyond what a client may write. */
    private static Contact withNote(Contact contact, String note) {
        ObjectNode fields = contact.fields().deepCopy();
        if (note.isEmpty()) {
            fields.remove("biographies");
        } else {
            ObjectNode entry = Json.object().put("value", note).put("contentType", "TEXT_PLAIN");
            fields.putArray("biographies")
                    .add(new TidyFields(contact.sourceId()).withSource(entry, true));
        }
        return contact.withFields(fields);
    }

    private Contact edited(Contact contact, JsonNode edits) {
        ObjectNode person = Json.object();
        Set<String> mask = new LinkedHashSet<>();
        if (edits.has("note")) {
            mask.add("biographies");
            person.putArray("biographies")
                    .addObject()
                    .put("value", edits.path("note").asString(""));
        }
        if (edits.has("name")) {
            mask.add("names");
            person.putArray("names")
                    .addObject()
                    .put("unstructuredName", edits.path("name").asString(""));
        }
        values(edits, "phones", "phoneNumbers", person, mask);
        values(edits, "emails", "emailAddresses", person, mask);
        Contact changed = change.replaced(contact, person, mask);
        return edits.has("labels") ? labelled(changed, edits.path("labels")) : changed;
    }

    /** Plain texts, or objects with value and type. */
    private static void values(
            JsonNode edits, String from, String field, ObjectNode person, Set<String> mask) {
        if (!edits.has(from)) {
            return;
        }
        mask.add(field);
        ArrayNode entries = person.putArray(field);
        for (JsonNode edit : edits.path(from)) {
            entries.add(edit.isString() ? Json.object().put("value", edit.asString()) : edit);
        }
    }

    /** The person's own labels and the star; a label nobody has yet is made. */
    private Contact labelled(Contact contact, JsonNode labels) {
        Set<String> groups = new LinkedHashSet<>();
        groups.add(ContactGroup.MY_CONTACTS);
        for (JsonNode label : labels) {
            String name = label.asString("");
            groups.add(
                    book.groupNamed(name)
                            .orElseGet(() -> book.commit(Groups.named(book, name, Json.array())))
                            .resourceName());
        }
        return ContactChange.inGroups(contact, groups);
    }

    /** A label with nobody under it. */
    public void makeLabel(String name) {
        synchronized (book) {
            book.commit(Groups.named(book, name, Json.array()));
        }
    }

    public void renameLabel(String from, String to) {
        synchronized (book) {
            ContactGroup label = book.groupNamed(from).orElseThrow(Refused::notFound);
            book.commit(label.renamed(to, label.clientData()));
        }
    }

    /** Everybody under it stays. */
    public void deleteLabel(String name) {
        synchronized (book) {
            Groups.delete(book, book.groupNamed(name).orElseThrow(Refused::notFound), false);
        }
    }

    /** Names of the labels a phone shows. */
    public List<String> labels(Contact contact) {
        List<String> labels = new ArrayList<>();
        for (String group : contact.groups()) {
            book.group(group)
                    .filter(g -> !g.system() || g.resourceName().equals(ContactGroup.STARRED))
                    .ifPresent(g -> labels.add(g.name()));
        }
        return labels;
    }
}
