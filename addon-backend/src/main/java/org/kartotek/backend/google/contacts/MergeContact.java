package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.callcard.TakePhoneLines;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.Ledger.Direction;
import org.kartotek.backend.google.Ledger.Item;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.Plan;
import org.kartotek.sync.contact.Plan.Side;
import org.kartotek.sync.note.NoteReading;
import org.springframework.stereotype.Component;

/** Merges what Google shows into our contact; what has to go the other way waits in the outbox. */
@Component
class MergeContact {
    private final WriteContact writeContact;
    private final TakePhoneLines phoneLines;
    private final KeptValues keptValues;
    private final Outbox outbox;

    MergeContact(
            WriteContact writeContact,
            TakePhoneLines phoneLines,
            KeptValues keptValues,
            Outbox outbox) {
        this.writeContact = writeContact;
        this.phoneLines = phoneLines;
        this.keptValues = keptValues;
        this.outbox = outbox;
    }

    /**
     * @return what the ledger says about it
     */
    Item merge(Page page, GoogleContact shown, OurContact contact, Agreed agreed) {
        var theirs = agreed.theirs(shown);
        var taken = agreed.reading().messages();
        var ours = without(taken, contact.facts());
        var base = agreed.base() == null ? null : without(taken, agreed.base());
        var remark = ours.text(Field.REMARK);
        var plan = Plan.between(base, theirs, ours, later(shown, contact, agreed), page.canon());
        var groups = groups(page, shown, contact, agreed);
        var id = contact.contact().id();
        boolean changed = !plan.here().isEmpty() || !ours.equals(contact.facts());
        if (changed || !groups.equals(contact.groups())) {
            writeContact.change(
                    id, contact.with(plan.merged(), groups, page.canon()), page.actor());
        }
        var at = page.typedAt(shown);
        var phone = page.account().email();
        phoneLines.take(id, agreed.reading(), at, phone);
        if (plan.overruled().stream().noneMatch(it -> it.field() == Field.REMARK)) {
            phoneLines.gone(id, remark, plan.merged().text(Field.REMARK), at, phone);
        }
        plan.overruled().forEach(it -> keptValues.keep(id, it, at, page.actor()));
        outbox.add(Set.of(id));
        return Item.done(
                shown.resourceName(), title(theirs), Direction.IN, reasons(plan, agreed.reading()));
    }

    /**
     * A line that is taken in leaves the remark here as well. It stood there if the note is from
     * before there was a card, or if the office wrote it.
     */
    private static Facts without(List<String> taken, Facts facts) {
        var lines = new ArrayList<>(List.of(facts.text(Field.REMARK).split("\n", -1)));
        taken.forEach(lines::remove);
        return facts.with(Field.REMARK, String.join("\n", lines));
    }

    private static Side later(GoogleContact shown, OurContact contact, Agreed agreed) {
        return shown.changedAt().isBefore(contact.contact().updatedAt()) && agreed.base() != null
                ? Side.HERE
                : Side.GOOGLE;
    }

    /**
     * Labels people set or took away in Google since both sides agreed; ours that Google does not
     * know yet stay.
     */
    private static Set<UUID> groups(
            Page page, GoogleContact shown, OurContact contact, Agreed agreed) {
        var theirs = GroupLinks.ours(shown.groups(), page.groups());
        var base = GroupLinks.ours(agreed.labels(), page.groups());
        var merged = new HashSet<>(contact.groups());
        theirs.stream().filter(it -> !base.contains(it)).forEach(merged::add);
        if (page.labelsKnown())
            base.stream().filter(it -> !theirs.contains(it)).forEach(merged::remove);
        return merged;
    }

    private static String reasons(Plan plan, NoteReading reading) {
        var reasons = new ArrayList<String>();
        plan.here().forEach(it -> reasons.add(LedgerWords.of(it)));
        if (!reading.messages().isEmpty()) reasons.add("lines:" + reading.messages().size());
        if (!reading.edits().isEmpty()) reasons.add("edits:" + reading.edits().size());
        return reasons.isEmpty() ? "seen" : String.join(", ", reasons);
    }

    static String title(Facts facts) {
        var name = (facts.text(Field.GIVEN_NAME) + " " + facts.text(Field.FAMILY_NAME)).strip();
        return name.isEmpty() ? facts.text(Field.ORGANIZATION) : name;
    }
}
