package org.kartotek.simulator.people;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One version of a label, Google's or the person's own. */
public record ContactGroup(
        String id,
        String name,
        boolean system,
        ArrayNode clientData,
        long version,
        Instant updatedAt,
        boolean deleted) {

    static final String MY_CONTACTS = "contactGroups/myContacts";
    static final String STARRED = "contactGroups/starred";

    private static final Map<String, String> WORDS =
            Map.of(
                    "myContacts", "My Contacts",
                    "starred", "Starred",
                    "friends", "Friends",
                    "family", "Family",
                    "coworkers", "Coworkers",
                    "chatBuddies", "Chat contacts",
                    "all", "All Contacts",
                    "blocked", "Blocked");

    static List<ContactGroup> systemGroups(Instant at) {
        return WORDS.keySet().stream()
                .sorted()
                .map(id -> new ContactGroup(id, id, true, Json.array(), 0, at, false))
                .toList();
    }

    public String resourceName() {
        return "contactGroups/" + id;
    }

    public String formattedName() {
        return system ? WORDS.getOrDefault(id, name) : name;
    }

    String etag() {
        return "g" + Long.toHexString(version + 0x1000) + "." + Integer.toHexString(id.hashCode());
    }

    /** People may put contacts into their own groups and these two; the others fill themselves. */
    boolean takesMembers() {
        return !system || resourceName().equals(MY_CONTACTS) || resourceName().equals(STARRED);
    }

    ContactGroup stamped(long newVersion, Instant at) {
        return new ContactGroup(id, name, system, clientData, newVersion, at, deleted);
    }

    ContactGroup renamed(String newName, ArrayNode newClientData) {
        return new ContactGroup(id, newName, system, newClientData, version, updatedAt, deleted);
    }

    ContactGroup gone() {
        return new ContactGroup(id, name, system, clientData, version, updatedAt, true);
    }

    ObjectNode asJson() {
        ObjectNode json = Json.object();
        json.put("id", id).put("name", name).put("version", version);
        json.put("updatedAt", updatedAt.toString()).put("deleted", deleted);
        json.set("clientData", clientData);
        return json;
    }

    /** Only people's own groups are journalled. */
    static ContactGroup of(JsonNode json) {
        return new ContactGroup(
                json.path("id").asString(),
                json.path("name").asString(),
                false,
                json.path("clientData").asArray(),
                json.path("version").asLong(),
                Instant.parse(json.path("updatedAt").asString()),
                json.path("deleted").asBoolean());
    }
}
