package org.kartotek.sync.google;

import com.google.api.services.people.v1.model.Person;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.ring.Ringing;

/** A contact as we stored it after Google last showed it. */
public final class StoredPerson {
    /** For a contact that Google does not have yet. */
    public static final String NOTHING = "{}";

    /** Stands in what was created by us, beside the contact's id with us. */
    public static final String OUR_ID = PersonFacts.OUR_ID;

    private StoredPerson() {}

    public static Facts facts(String raw) {
        return PersonFacts.facts(PersonFacts.fromRaw(raw));
    }

    public static GoogleContact contact(
            String raw,
            String resourceName,
            String etag,
            String note,
            Set<String> groups,
            Instant changedAt) {
        return new GoogleContact(
                resourceName,
                etag,
                false,
                List.of(),
                null,
                facts(raw),
                note,
                groups,
                changedAt,
                raw,
                "");
    }

    /** What Google would show of the status if it were written into this contact. */
    public static String ringing(String raw, Ringing ringing) {
        var person = PersonFacts.fromRaw(raw);
        PersonRing.putIn(person, Set.of(ringing.place().mask()), ringing);
        return PersonRing.takeOut(person);
    }

    /**
     * The contact without what is left of a status that we wrote into it and whose marks somebody
     * lost or broke.
     *
     * @param known what stood where when we last saw it
     */
    public static GoogleContact without(GoogleContact shown, String known) {
        if (known.isEmpty() || known.equals(shown.ringing())) return shown;
        var person = PersonFacts.fromRaw(shown.raw());
        var ringing = PersonRing.takeOutKnown(person, shown.ringing(), known);
        return new GoogleContact(
                shown.resourceName(),
                shown.etag(),
                shown.deleted(),
                shown.formerNames(),
                shown.ourId(),
                PersonFacts.facts(person),
                shown.note(),
                shown.groups(),
                shown.changedAt(),
                PersonFacts.toRaw(person),
                ringing);
    }

    /**
     * What several writes overwrote, the oldest first.
     *
     * @param mask the fields of which {@code raw} says what they were
     */
    public record Overwritten(Set<String> mask, String raw) {
        public Overwritten {
            mask = Set.copyOf(mask);
        }
    }

    /** Each field as it was before the first write to it. */
    public static Overwritten original(List<Overwritten> oldestFirst) {
        var original = new Person();
        var known = new LinkedHashSet<String>();
        for (var it : oldestFirst) {
            var person = PersonFacts.fromRaw(it.raw());
            for (var field : it.mask()) {
                if (known.add(field) && person.get(field) != null)
                    original.set(field, person.get(field));
            }
        }
        return new Overwritten(known, PersonFacts.toRaw(original));
    }

    /** The note as it was, every character. */
    public static String note(String raw) {
        var notes = PersonFacts.fromRaw(raw).getBiographies();
        var note = notes == null || notes.isEmpty() ? null : notes.getFirst().getValue();
        return note == null ? "" : note;
    }
}
