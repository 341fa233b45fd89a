package org.kartotek.backend.capture.call;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a call into the timelines of whoever has its number, from whatever source and however often
 * it is told.
 */
@Service
public class CaptureCall {
    private static final int PAGE = 500;
    private static final int LONGEST_NUMBER = 60;

    private final PhoneCalls calls;
    private final RecogniseContact recognise;
    private final Offices offices;
    private final LogInteraction log;
    private final AmendInteraction amend;
    private final CallBacks callBacks;

    CaptureCall(
            PhoneCalls calls,
            RecogniseContact recognise,
            Offices offices,
            LogInteraction log,
            AmendInteraction amend,
            CallBacks callBacks) {
        this.calls = calls;
        this.recognise = recognise;
        this.offices = offices;
        this.log = log;
        this.amend = amend;
        this.callBacks = callBacks;
    }

    /**
     * @param key of the call, whoever told of it first
     * @param isNew false if it was known already
     */
    public record Heard(String key, boolean isNew) {}

    @Transactional
    public void of(PhoneCall call, String source, Actor actor) {
        of(new Told(call, source, null, null, actor));
    }

    @Transactional
    public Heard of(Told told) {
        var call = cut(told.call());
        var e164 = PhoneNumbers.key(call.number(), offices.current().settings().phoneRegion());
        var number = e164.orElse(call.number());
        var row =
                new PhoneCalls.Row(call.key(e164.orElse("")), call, told.actor(), told.recording());
        calls.oneAtATime();
        var known = calls.known(told, row.key(), number);
        var key = known.orElse(row.key());
        var isNew = known.isEmpty() && calls.add(row, number, told.source());
        calls.told(told, row.key(), key);
        var recording = told.recording();
        if (isNew) {
            var contacts = e164.map(recognise::whoHas).orElse(List.of());
            log(row, contacts);
            callBacks.after(call, number, contacts);
        } else if (recording != null) {
            calls.record(key, recording);
            calls.interaction(key).ifPresent(it -> amend.record(it, recording));
        }
        return new Heard(key, isNew);
    }

    /** Calls of numbers that became known. */
    @Transactional
    public void recogniseWaiting() {
        for (var row : calls.recognisable(PAGE)) {
            log(row, recognise.whoHas(row.call().number()));
        }
    }

    private void log(PhoneCalls.Row row, List<UUID> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var interaction = log.log(draft(row, contacts), row.actor()).id();
        calls.logged(row.key(), interaction);
        if (row.recording() != null) {
            amend.record(interaction, row.recording());
        }
    }

    private static InteractionDraft draft(PhoneCalls.Row row, List<UUID> contacts) {
        var call = row.call();
        return new InteractionDraft(
                Interaction.Kind.CALL,
                call.way().isFromCustomer() ? Interaction.Direction.IN : Interaction.Direction.OUT,
                call.at(),
                (int) call.duration().toSeconds(),
                null,
                null,
                null,
                Set.copyOf(contacts),
                row.key());
    }

    private static PhoneCall cut(PhoneCall call) {
        var number = call.number();
        return number.length() <= LONGEST_NUMBER
                ? call
                : new PhoneCall(
                        call.way(),
                        number.substring(0, LONGEST_NUMBER),
                        call.at(),
                        call.duration());
    }
}
