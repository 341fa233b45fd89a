package org.kartotek.simulator.host;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import tools.jackson.databind.JsonNode;

/**
 * What a person just did in front of the add-on.
 *
 * @param wish as it was asked for: {@code {"user", "trigger"|"action", "messageId"?, …}}
 */
record Occasion(Account account, EntryPoint entry, JsonNode wish) {

    static Occasion of(JsonNode wish, Workspace workspace) {
        return new Occasion(accountOf(wish, workspace), entry(wish), wish);
    }

    static Account accountOf(JsonNode wish, Workspace workspace) {
        String user = wish.path("user").asString("");
        return workspace.account(user).orElseThrow(() -> Refused.invalid("Nobody here is " + user));
    }

    private static EntryPoint entry(JsonNode wish) {
        if (wish.path("action").isObject()) {
            return wish.path("suggest").asBoolean(false) ? EntryPoint.SUGGEST : EntryPoint.ACTION;
        }
        String word = wish.path("trigger").asString("");
        return Arrays.stream(EntryPoint.values())
                .filter(entry -> entry.isTrigger() && entry.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("Unknown trigger: " + word));
    }

    String hostApp() {
        return text("hostApp").orElseGet(() -> eventId() == null ? entry.hostApp() : "CALENDAR");
    }

    String platform() {
        return text("platform").orElse("WEB");
    }

    String locale() {
        return text("locale").orElse("en");
    }

    /** The mailbox's own id, whether it was given as the API or as the add-on event spells it. */
    @Nullable String messageId() {
        return text("messageId").map(MessageIds::hex).orElse(null);
    }

    @Nullable String eventId() {
        return text("eventId").orElse(null);
    }

    String url(Deployment deployment) {
        if (entry.isTrigger()) {
            return deployment.url(entry);
        }
        return wish.path("action").path("function").asString("");
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(wish.path(name).asString(null)).filter(text -> !text.isBlank());
    }
}
