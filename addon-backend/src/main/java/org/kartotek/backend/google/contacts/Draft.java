package org.kartotek.backend.google.contacts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.contact.Plan;
import org.kartotek.sync.contact.Plan.Side;
import org.kartotek.sync.google.StoredPerson;
import org.kartotek.sync.note.ComposedNote;

/**
 * What one intent of the outbox comes to.
 *
 * @param link null for a contact Google does not have yet
 * @param write null if Google already has everything
 * @param labels resource names to add and to take away
 */
record Draft(
        Outbox.Intent intent,
        OurContact contact,
        @Nullable Link link,
        ComposedNote note,
        @Nullable GoogleWrite write,
        Set<String> addLabels,
        Set<String> removeLabels) {
    private static final String NOTE = Field.REMARK.mask();

    /** For a contact both sides have: what differs from the state they agreed on. */
    static Draft change(
            Outbox.Intent intent,
            OurContact contact,
            Link link,
            ComposedNote note,
            Set<String> labels,
            Canon canon) {
        var base = link.baseFacts();
        var plan = Plan.between(base, base, contact.facts(), Side.HERE, canon);
        var mask = new HashSet<>(plan.mask());
        boolean sameNote =
                canon.text(Field.REMARK, note.text()).equals(canon.text(Field.REMARK, link.note()));
        if (sameNote) mask.remove(NOTE);
        else mask.add(NOTE);
        var write =
                mask.isEmpty()
                        ? null
                        : new GoogleWrite(link.asGoogleHasIt(), plan.merged(), note.text(), mask);
        return new Draft(
                intent,
                contact,
                link,
                note,
                write,
                minus(labels, link.groups()),
                gone(link, labels));
    }

    /** For a contact Google has never seen: everything there is. */
    static Draft creation(
            Outbox.Intent intent,
            OurContact contact,
            ComposedNote note,
            Set<String> labels,
            Canon canon) {
        var plan = Plan.between(Facts.NONE, Facts.NONE, contact.facts(), Side.HERE, canon);
        var mask = new HashSet<>(plan.mask());
        if (!note.text().isEmpty()) mask.add(NOTE);
        else mask.remove(NOTE);
        GoogleContact nobody =
                StoredPerson.contact(
                        StoredPerson.NOTHING, "", "", "", Set.of(), java.time.Instant.EPOCH);
        var write =
                mask.isEmpty() ? null : new GoogleWrite(nobody, plan.merged(), note.text(), mask);
        return new Draft(intent, contact, null, note, write, labels, Set.of());
    }

    boolean isQuiet() {
        return write == null && !movesLabels();
    }

    /** True if we wrote before and never learned whether Google took it. */
    boolean isUnanswered() {
        return link != null && link.sent() != null;
    }

    boolean movesLabels() {
        return !addLabels.isEmpty() || !removeLabels.isEmpty();
    }

    /** True if Google shows just what we asked it to hold. */
    boolean isAnsweredBy(GoogleContact shown, Canon canon) {
        if (link == null) return true;
        var sent = Sent.of(this);
        var expected = StoredPerson.facts(link.base());
        for (var field : Field.values())
            if (sent.mask().contains(field.mask()))
                expected = expected.withAll(field, sent.facts());
        var expectedNote = sent.mask().contains(NOTE) ? note.text() : link.note();
        return canon.fingerprint(shown.facts(), shown.note(), Set.of())
                .equals(canon.fingerprint(expected, expectedNote, Set.of()));
    }

    /** What is left to say once the contact is in Google. */
    Draft linked(Link to) {
        return new Draft(intent, contact, to, note, null, addLabels, removeLabels);
    }

    UUID contactId() {
        return intent.contactId();
    }

    /** Names it in the ledger: what Google calls it, or our id until it has a name there. */
    String name() {
        return link == null ? contactId().toString() : link.resourceName();
    }

    String title() {
        return contact.contact().shownName();
    }

    GoogleWrite writing() {
        if (write == null) throw new IllegalStateException("Nothing to write for " + contactId());
        return write;
    }

    static List<String> names(List<Draft> drafts) {
        return drafts.stream().map(Draft::name).toList();
    }

    static List<Outbox.Intent> intents(List<Draft> drafts) {
        return drafts.stream().map(Draft::intent).toList();
    }

    static List<UUID> contacts(List<Draft> drafts) {
        return drafts.stream().map(Draft::contactId).toList();
    }

    /** Labels Google made itself, such as myContacts, are not ours to take away. */
    private static Set<String> gone(Link link, Set<String> labels) {
        var gone = minus(link.groups(), labels);
        gone.removeIf(
                it -> it.equals("contactGroups/myContacts") || it.equals("contactGroups/starred"));
        return gone;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var left = new HashSet<>(all);
        left.removeAll(without);
        return left;
    }
}
