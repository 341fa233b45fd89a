package org.kartotek.backend.google.contacts;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.OnPhone;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.contact.Plan;
import org.kartotek.sync.contact.Plan.Side;
import org.kartotek.sync.contact.Typed;
import org.kartotek.sync.google.PeopleApi;
import org.kartotek.sync.google.StoredPerson;
import org.kartotek.sync.note.ComposedNote;
import org.kartotek.sync.ring.RingPlace;
import org.kartotek.sync.ring.Ringing;

/**
 * What one intent of the outbox comes to.
 *
 * @param link null for a contact Google does not have, or not any more
 * @param former what Google had of it before it was deleted there
 * @param write null if Google already has everything
 * @param labels resource names to add and to take away
 * @param forRinging fields that are written for the sake of our status alone: what people have in
 *     them goes back as it is
 */
record Draft(
        Outbox.Intent intent,
        OurContact contact,
        @Nullable Link link,
        @Nullable Link former,
        ComposedNote note,
        @Nullable GoogleWrite write,
        Set<String> addLabels,
        Set<String> removeLabels,
        Set<String> forRinging) {
    private static final String NOTE = Field.REMARK.mask();
    private static final String STARRED = "contactGroups/starred";
    private static final GoogleContact NOBODY =
            StoredPerson.contact(StoredPerson.NOTHING, "", "", "", Set.of(), Instant.EPOCH);

    /** For a contact both sides have: what differs from the state they agreed on. */
    static Draft change(
            Outbox.Intent intent,
            OurContact contact,
            Link link,
            OnPhone shows,
            Set<String> labels,
            Canon canon) {
        var note = shows.note();
        var base = link.baseFacts();
        var plan = Plan.between(base, base, contact.facts(), Side.HERE, canon);
        var mask = new HashSet<>(plan.mask());
        boolean sameNote =
                canon.text(Field.REMARK, note.text()).equals(canon.text(Field.REMARK, link.note()));
        if (sameNote) mask.remove(NOTE);
        else mask.add(NOTE);
        var forRinging = minus(ringing(link, shows.ringing()), mask);
        mask.addAll(forRinging);
        var was = link.asGoogleHasIt();
        var write =
                mask.isEmpty()
                        ? null
                        : new GoogleWrite(
                                was, plan.merged(), note.text(), mask, null, shows.ringing());
        return new Draft(
                intent,
                contact,
                link,
                null,
                note,
                write,
                minus(labels, link.groups()),
                gone(link, labels),
                forRinging);
    }

    /**
     * For a contact Google does not have: everything there is, and where it had it before,
     * everything it had.
     */
    static Draft creation(
            Outbox.Intent intent,
            OurContact contact,
            @Nullable Link former,
            OnPhone shows,
            Set<String> labels,
            Canon canon) {
        var note = shows.note();
        var plan = Plan.between(Facts.NONE, Facts.NONE, contact.facts(), Side.HERE, canon);
        var mask = new HashSet<>(plan.mask());
        if (!note.text().isEmpty()) mask.add(NOTE);
        else mask.remove(NOTE);
        var ringing = shows.ringing();
        if (!ringing.isSilent()) mask.add(ringing.place().mask());
        var was = former == null ? NOBODY : former.asGoogleHasIt();
        var write =
                mask.isEmpty()
                        ? null
                        : new GoogleWrite(was, plan.merged(), note.text(), mask, null, ringing);
        var all = new HashSet<>(labels);
        if (former != null && former.groups().contains(STARRED)) all.add(STARRED);
        return new Draft(intent, contact, null, former, note, write, all, Set.of(), Set.of());
    }

    /**
     * For a contact that shall stand in Google as we found it. Where people wrote something else
     * into the note since, that is what stays there: only our card leaves.
     */
    static Draft restore(
            Outbox.Intent intent,
            OurContact contact,
            Link link,
            BeforeImages.Original original,
            Canon canon) {
        var base = link.baseFacts();
        var image = StoredPerson.facts(original.fields().raw());
        var wanted = base;
        for (var field : Field.values())
            if (field != Field.REMARK && original.fields().mask().contains(field.mask()))
                wanted =
                        field.isList()
                                ? wanted.with(field, both(field, image, base, canon))
                                : wanted.withAll(field, image);
        var mask = new HashSet<>(Plan.between(base, base, wanted, Side.HERE, canon).mask());
        var note = new ComposedNote("", originalNote(contact, link, original, canon));
        if (note.text().equals(link.note())) mask.remove(NOTE);
        else mask.add(NOTE);
        var forRinging = minus(ringing(link, Ringing.NOTHING), mask);
        mask.addAll(forRinging);
        var raw =
                StoredPerson.original(
                                List.of(
                                        original.fields(),
                                        new StoredPerson.Overwritten(forRinging, link.base())))
                        .raw();
        var write =
                mask.isEmpty()
                        ? null
                        : new GoogleWrite(
                                link.asGoogleHasIt(),
                                wanted,
                                note.text(),
                                mask,
                                raw,
                                Ringing.NOTHING);
        var labels = original.labels() == null ? link.groups() : original.labels();
        var added = minus(link.groups(), labels);
        added.remove(STARRED);
        return new Draft(
                intent,
                contact,
                link,
                null,
                note,
                write,
                minus(labels, link.groups()),
                added,
                forRinging);
    }

    /** The fields in which Google shows another status than it should. */
    private static Set<String> ringing(Link link, Ringing wanted) {
        if (wanted.isSilent() && link.ringing().isEmpty()) return Set.of();
        var shall = StoredPerson.ringing(link.base(), wanted).lines().collect(toSet());
        var differing = link.ringing().lines().collect(toSet());
        shall.stream().filter(it -> !differing.remove(it)).toList().forEach(differing::add);
        return differing.stream()
                .map(it -> RingPlace.valueOf(it.substring(0, it.indexOf('\t'))).mask())
                .collect(toSet());
    }

    private static String originalNote(
            OurContact contact, Link link, BeforeImages.Original original, Canon canon) {
        var theirs = withoutCard(contact, link);
        if (!original.fields().mask().contains(NOTE)) return theirs;
        var note = StoredPerson.note(original.fields().raw());
        return canon.text(Field.REMARK, note).equals(canon.text(Field.REMARK, theirs))
                ? note
                : theirs;
    }

    /** What people have in the note, every character. */
    private static String withoutCard(OurContact contact, Link link) {
        if (link.card().isEmpty()) return link.note();
        if (!link.note().startsWith(link.card()))
            return Objects.requireNonNullElse(contact.contact().remark(), "");
        var rest = link.note().substring(link.card().length());
        return rest.startsWith("\n") ? rest.substring(1) : rest;
    }

    private static List<Typed> both(Field field, Facts image, Facts base, Canon canon) {
        var all = new LinkedHashMap<String, Typed>();
        image.list(field).forEach(it -> all.put(canon.key(field, it.value()), it));
        base.list(field).forEach(it -> all.putIfAbsent(canon.key(field, it.value()), it));
        return List.copyOf(all.values());
    }

    /** For a contact archived here that stays in Google: our card leaves, labels stay. */
    static Draft release(Outbox.Intent intent, OurContact contact, Link link, Canon canon) {
        var note = new ComposedNote("", Objects.requireNonNullElse(contact.contact().remark(), ""));
        return change(
                intent, contact, link, new OnPhone(note, Ringing.NOTHING), link.groups(), canon);
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

    /** What is written and why, as the ledger keeps it. */
    String why() {
        if (link != null && note.card().isEmpty() && !link.card().isEmpty()) return "restored";
        var reasons = new ArrayList<String>();
        var base = link == null ? Facts.NONE : link.baseFacts();
        var sent = writing();
        for (var field : Field.values()) {
            if (!sent.mask().contains(field.mask())) continue;
            var before = field.isList() ? base.list(field) : base.text(field);
            var after = field.isList() ? sent.facts().list(field) : sent.facts().text(field);
            if (!before.equals(after))
                reasons.add(LedgerWords.of(new Plan.Change(field, Plan.Reason.CHANGED_HERE)));
        }
        if (sent.mask().contains(NOTE) && (link == null || !note.card().equals(link.card())))
            reasons.add("card:up-to-date");
        if (!forRinging.isEmpty()) reasons.add("ringing:up-to-date");
        return String.join(", ", reasons);
    }

    boolean writesNote() {
        return write != null && write.mask().contains(NOTE);
    }

    /** The same with another note. */
    Draft saying(ComposedNote other) {
        var sent = writing();
        var writes =
                new GoogleWrite(
                        sent.was(),
                        sent.facts(),
                        other.text(),
                        sent.mask(),
                        sent.image(),
                        sent.ringing());
        return new Draft(
                intent, contact, link, former, other, writes, addLabels, removeLabels, forRinging);
    }

    /** What is left to say once the contact is in Google. */
    Draft linked(Link to) {
        return new Draft(intent, contact, to, null, note, null, addLabels, removeLabels, Set.of());
    }

    /** Google may have kept our status, but not its marks. */
    GoogleContact withoutOurs(GoogleContact shown) {
        var ringing = writing().ringing();
        return ringing.isSilent()
                ? shown
                : StoredPerson.without(shown, StoredPerson.ringing(shown.raw(), ringing));
    }

    /** The fields in which something of people's is written over. */
    Set<String> overwrites() {
        return minus(writing().mask(), forRinging);
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
        gone.removeIf(it -> it.equals(PeopleApi.MY_CONTACTS) || it.equals(STARRED));
        return gone;
    }

    private static Set<String> minus(Set<String> all, Set<String> without) {
        var left = new HashSet<>(all);
        left.removeAll(without);
        return left;
    }
}
