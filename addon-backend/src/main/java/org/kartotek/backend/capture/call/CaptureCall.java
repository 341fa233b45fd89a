package org.kartotek.backend.capture.call;

import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.office.Offices;
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

    private final PhoneCalls calls;
    private final RecogniseContact recognise;
    private final Offices offices;
    private final LogInteraction log;

    CaptureCall(PhoneCalls calls, RecogniseContact recognise, Offices offices, LogInteraction log) {
        this.calls = calls;
        this.recognise = recognise;
        this.offices = offices;
        this.log = log;
    }

    /**
     * @param source {@code sms-backup}, {@code pbx} …: two calls within a minute from one source
     *     are two calls
     * @param actor who of the office spoke
     */
    @Transactional
    public void of(PhoneCall call, String source, Actor actor) {
        var number = PhoneNumbers.key(call.number(), region());
        var row = new PhoneCalls.Row(call.key(number.orElse("")), call, actor);
        if (calls.add(row, number.orElse(call.number()), source)) {
            number.ifPresent(it -> log(row, contacts(it)));
        }
    }

    /** Calls of numbers that became known. */
    @Transactional
    public void recogniseWaiting() {
        for (var row : calls.recognisable(PAGE)) {
            log(row, contacts(row.call().number()));
        }
    }

    private void log(PhoneCalls.Row row, Set<UUID> contacts) {
        if (contacts.isEmpty()) {
            return;
        }
        var call = row.call();
        var draft =
                new InteractionDraft(
                        Interaction.Kind.CALL,
                        call.way().isFromCustomer()
                                ? Interaction.Direction.IN
                                : Interaction.Direction.OUT,
                        call.at(),
                        (int) call.duration().toSeconds(),
                        null,
                        null,
                        null,
                        contacts,
                        row.key());
        calls.logged(row.key(), log.log(draft, row.actor()).id());
    }

    private Set<UUID> contacts(String number) {
        return Set.copyOf(recognise.whoHas(number));
    }

    private String region() {
        return offices.current().settings().phoneRegion();
    }
}
