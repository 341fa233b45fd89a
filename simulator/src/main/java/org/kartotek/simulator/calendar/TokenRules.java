package org.kartotek.simulator.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;

/** What may be asked together with a sync token. */
record TokenRules(Call call, EventBook book, Instant now) {
    private static final List<String> NOT_WITH_TOKEN =
            List.of(
                    "iCalUID",
                    "orderBy",
                    "privateExtendedProperty",
                    "q",
                    "sharedExtendedProperty",
                    "timeMin",
                    "timeMax",
                    "updatedMin");

    /** The token the call came with; refused when it is no good or does not go with the rest. */
    Optional<ListToken> token() {
        var text = call.query("syncToken");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        for (var name : NOT_WITH_TOKEN) {
            if (call.query(name).isPresent()) {
                throw Refused.of(
                                400,
                                "INVALID_ARGUMENT",
                                "badRequest",
                                "Sync token cannot be used together with " + name + ".")
                        .at(name, "parameter");
            }
        }
        if (call.query("showDeleted").filter("false"::equals).isPresent()) {
            throw Refused.of(
                            400,
                            "INVALID_ARGUMENT",
                            "badRequest",
                            "Deleted events cannot be left out with a sync token.")
                    .at("showDeleted", "parameter");
        }
        var token =
                ListToken.parse(text.get())
                        .orElseThrow(() ->
                                Refused.of(
                                                400,
                                                "INVALID_ARGUMENT",
                                                "invalid",
                                                "Invalid sync token value.")
                                        .at("syncToken", "parameter"));
        if (token.expired(now) || token.version() > book.version()) {
            throw Refused.of(
                            410,
                            "ABORTED",
                            "fullSyncRequired",
                            "Sync token is no longer valid, a full sync is required.")
                    .inDomain("calendar")
                    .at("syncToken", "parameter");
        }
        if (token.singleEvents() != call.flag("singleEvents")) {
            throw Refused.of(
                            400,
                            "INVALID_ARGUMENT",
                            "badRequest",
                            "Sync token was given for other parameters.")
                    .at("singleEvents", "parameter");
        }
        return Optional.of(token);
    }

    /** Whether the call asked for a part that a token could not continue. */
    boolean narrowed() {
        return NOT_WITH_TOKEN.stream()
                .filter(n -> !n.equals("timeMin") && !n.equals("timeMax"))
                .anyMatch(n -> call.query(n).isPresent());
    }
}
