package org.kartotek.backend.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.GroupFacts;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.NoteDraft;

/** Somebody in the office, at the console. */
final class Desk {
    private static final int MOST_ARCHIVED = 2;

    private final Office office;
    private final Caller caller;
    private final Typed typed;
    private final Random random;
    private final Set<String> restored = new HashSet<>();
    private int archived;
    private int named;

    Desk(Office office, Caller caller, Typed typed, Random random) {
        this.office = office;
        this.caller = caller;
        this.typed = typed;
        this.random = random;
    }

    /**
     * @return what was done, for the story of a failure
     */
    String act() {
        var all = office.contacts(caller);
        var active = all.stream().filter(it -> it.archivedAt() == null).toList();
        if (active.isEmpty()) return "office " + add();
        var contact = active.get(random.nextInt(active.size()));
        return "office " + act(contact, all);
    }

    /** Addresses of those who were taken out of the archive by hand. */
    Set<String> restored() {
        return Set.copyOf(restored);
    }

    private String act(Contact contact, List<Contact> all) {
        var draft = draft(contact);
        return switch (random.nextInt(17)) {
            case 0, 1, 2 -> change(contact, draft.withRemark(longer(contact.remark())));
            case 3 -> change(contact, draft.withRemark(typed.word("office remark")));
            case 4, 5 -> change(contact, named(draft, typed.word("office name")));
            case 6 -> change(contact, draft.withPhones(morePhones(draft)));
            case 7 -> change(contact, draft.withEmails(moreEmails(draft)));
            case 8 -> change(contact, draft.withPhones(draft.phones().stream().skip(1).toList()));
            case 9 -> change(contact, draft.withGroups(otherGroups(draft)));
            case 10 -> say(contact);
            case 11 -> note(contact);
            case 12 -> order(contact);
            case 13 -> add();
            case 14 -> archive(contact);
            case 15 -> group();
            default -> restore(all);
        };
    }

    private String change(Contact contact, ContactDraft draft) {
        typed.left(draft(contact).toString(), draft.toString());
        office.writeContact().change(contact.id(), draft, caller.actor());
        return "changes " + contact.id() + " " + contact.remark() + " to " + draft;
    }

    private ContactDraft draft(Contact contact) {
        return contact.draft(office.organization(contact), office.memberships().of(contact.id()));
    }

    private String longer(@Nullable String remark) {
        var more = typed.word("office remark");
        return remark == null || remark.isEmpty() ? more : remark + "\n" + more;
    }

    private static ContactDraft named(ContactDraft draft, String family) {
        return new ContactDraft(
                PersonName.of("Ada", family),
                draft.nickname(),
                draft.organizationName(),
                draft.jobTitle(),
                draft.ownerId(),
                draft.remark(),
                draft.birthday(),
                draft.language(),
                draft.emails(),
                draft.phones(),
                draft.addresses(),
                draft.urls(),
                draft.groups());
    }

    private List<PhoneNumber> morePhones(ContactDraft draft) {
        var all = new ArrayList<>(draft.phones());
        all.add(PhoneNumbers.typed(typed.number("office"), "mobile", "TR"));
        return all;
    }

    private List<EmailAddress> moreEmails(ContactDraft draft) {
        var all = new ArrayList<>(draft.emails());
        all.add(new EmailAddress(typed.email("office"), "work"));
        return all;
    }

    private Set<UUID> otherGroups(ContactDraft draft) {
        var groups = new HashSet<>(draft.groups());
        var all = office.groups().findAllByOrderByPosition();
        if (all.isEmpty()) return groups;
        var one = all.get(random.nextInt(all.size())).id();
        if (!groups.remove(one)) groups.add(one);
        return groups;
    }

    private String group() {
        var all = office.groups().findAllByOrderByPosition();
        var name = "G" + ++named;
        if (all.size() < 2 || random.nextInt(4) == 0) {
            office.writeGroup().add(new GroupFacts(name, ""), caller.actor());
            return "makes the group " + name;
        }
        var one = all.get(random.nextInt(all.size()));
        if (named % 3 == 0) {
            office.writeGroup().delete(one.id(), caller.actor());
            return "deletes the group " + one.name();
        }
        office.writeGroup().change(one.id(), new GroupFacts(name, ""), caller.actor());
        return "renames the group " + one.name() + " to " + name;
    }

    /** Somebody says what is to become of a group whose label was deleted in Google. */
    Optional<String> answer() {
        var questions = office.askAboutLabels().open();
        if (questions.isEmpty()) return Optional.empty();
        var it = questions.getFirst();
        boolean back = random.nextBoolean();
        if (back) office.askAboutLabels().putBack(caller, it.accountId(), it.groupId());
        else office.askAboutLabels().letGo(caller, it.accountId(), it.groupId());
        return Optional.of("office " + (back ? "puts back " : "lets go ") + it.name());
    }

    private String say(Contact contact) {
        var text = typed.word("office call");
        office.logInteraction()
                .log(
                        new InteractionDraft(
                                Interaction.Kind.CALL,
                                Interaction.Direction.IN,
                                office.clock().instant(),
                                60,
                                null,
                                text,
                                null,
                                Set.of(contact.id()),
                                null),
                        caller.actor());
        return "logs a call of " + contact.id() + ": " + text;
    }

    private String note(Contact contact) {
        var text = typed.word("office note");
        office.writeNote()
                .write(
                        new NoteDraft(
                                text, office.clock().instant(), contact.id(), null, null, null),
                        caller.actor());
        return "notes about " + contact.id() + ": " + text;
    }

    private String order(Contact contact) {
        return "opens #"
                + office.sample().orderOf(contact, caller).number()
                + " for "
                + contact.id();
    }

    private String add() {
        var fresh =
                ContactDraft.named(PersonName.of("Cem", typed.word("office add")))
                        .withEmails(List.of(new EmailAddress(typed.email("office add"), "work")));
        return "adds " + office.writeContact().add(fresh, caller.actor()).id() + " " + fresh;
    }

    private String archive(Contact contact) {
        if (++archived > MOST_ARCHIVED) return note(contact);
        office.writeContact().archive(contact.id(), caller.actor());
        return "archives " + contact.id();
    }

    private String restore(List<Contact> all) {
        var gone = all.stream().filter(it -> it.archivedAt() != null).toList();
        if (gone.isEmpty()) return "finds nobody to restore";
        var contact = gone.get(random.nextInt(gone.size()));
        office.writeContact().restore(contact.id(), caller.actor());
        // If it had become one with another, there are two again, because somebody wanted it so.
        contact.emails().forEach(it -> restored.add(it.value()));
        return "restores " + contact.id();
    }
}
