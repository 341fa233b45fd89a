package org.kartotek.simulator.gmail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A label of one mailbox. */
record Label(
        String id,
        String name,
        String messageListVisibility,
        String labelListVisibility,
        JsonNode color) {
    static final List<String> SYSTEM =
            List.of(
                    "CHAT",
                    "SENT",
                    "INBOX",
                    "IMPORTANT",
                    "TRASH",
                    "DRAFT",
                    "SPAM",
                    "CATEGORY_FORUMS",
                    "CATEGORY_UPDATES",
                    "CATEGORY_PERSONAL",
                    "CATEGORY_PROMOTIONS",
                    "CATEGORY_SOCIAL",
                    "STARRED",
                    "UNREAD");

    static Label system(String id) {
        return new Label(id, id, "", "", Json.object());
    }

    boolean isSystem() {
        return SYSTEM.contains(id);
    }

    ObjectNode asJson() {
        var json =
                Json.object()
                        .put("id", id)
                        .put("name", name)
                        .put("type", isSystem() ? "system" : "user");
        if (!messageListVisibility.isEmpty()) {
            json.put("messageListVisibility", messageListVisibility);
        }
        if (!labelListVisibility.isEmpty()) {
            json.put("labelListVisibility", labelListVisibility);
        }
        if (!color.isEmpty()) {
            json.set("color", color);
        }
        return json;
    }

    static Label read(JsonNode json) {
        return new Label(
                json.path("id").asString(),
                json.path("name").asString(),
                json.path("messageListVisibility").asString(""),
                json.path("labelListVisibility").asString(""),
                json.has("color") ? json.path("color") : Json.object());
    }

    /** What Takeout calls Gmail's own labels; empty for a label the user made. */
    static Optional<String> ofTakeout(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "inbox" -> Optional.of("INBOX");
            case "sent" -> Optional.of("SENT");
            case "draft", "drafts" -> Optional.of("DRAFT");
            case "trash" -> Optional.of("TRASH");
            case "spam" -> Optional.of("SPAM");
            case "unread" -> Optional.of("UNREAD");
            case "starred" -> Optional.of("STARRED");
            case "important" -> Optional.of("IMPORTANT");
            case "chat" -> Optional.of("CHAT");
            default ->
                    name.toLowerCase(Locale.ROOT).startsWith("category ")
                            ? Optional.of("CATEGORY_" + name.substring(9).toUpperCase(Locale.ROOT))
                                    .filter(SYSTEM::contains)
                            : Optional.empty();
        };
    }

    /** Opened and archived are the absence of a label. */
    static boolean meansNothing(String takeoutName) {
        return takeoutName.isBlank()
                || takeoutName.equalsIgnoreCase("Opened")
                || takeoutName.equalsIgnoreCase("Archived");
    }
}
