package org.kartotek.backend.capture.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogMany;
import org.springframework.stereotype.Component;

/** Calls of known numbers enter the timelines of whoever has them. */
@Component
class LogCalls {
    private final RecogniseContact recognise;
    private final LogMany log;
    private final AmendInteraction amend;
    private final PhoneCalls calls;

    LogCalls(RecogniseContact recognise, LogMany log, AmendInteraction amend, PhoneCalls calls) {
        this.recognise = recognise;
        this.log = log;
        this.amend = amend;
        this.calls = calls;
    }

    /**
     * @return whose calls they are, by the key of the call, the oldest contact first; those of
     *     nobody are left out
     */
    Map<String, List<UUID>> log(List<PhoneCalls.Row> rows) {
        var numbers =
                rows.stream()
                        .map(PhoneCalls.Row::number)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toSet());
        var whose = recognise.whoHas(numbers);
        var contacts = new HashMap<String, List<UUID>>();
        var happened = new ArrayList<LogMany.Happened>();
        for (var row : rows) {
            var known = whose.getOrDefault(row.number(), List.of());
            if (!known.isEmpty()) {
                contacts.put(row.key(), known);
                happened.add(new LogMany.Happened(draft(row, known), row.actor()));
            }
        }
        var logged = log.log(happened);
        calls.logged(logged);
        for (var row : rows) {
            var interaction = logged.get(row.key());
            if (interaction != null && row.recording() != null) {
                amend.record(interaction, row.recording());
            }
        }
        return contacts;
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
}
