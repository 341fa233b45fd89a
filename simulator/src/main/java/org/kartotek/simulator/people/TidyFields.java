package org.kartotek.simulator.people;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns what a client wrote into what Google keeps: output-only parts recomputed, empty entries
 * dropped.
 */
final class TidyFields {

    /** What Google documents as the length of one field. */
    private static final int LONGEST = 1_024;

    private static final Map<String, Set<String>> OUTPUT_ONLY =
            Map.of(
                    "names", Set.of("displayName", "displayNameLastFirst"),
                    "phoneNumbers", Set.of("canonicalForm"),
                    "memberships", Set.of("domainMembership"));

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("home", "Home"),
                    Map.entry("work", "Work"),
                    Map.entry("mobile", "Mobile"),
                    Map.entry("main", "Main"),
                    Map.entry("other", "Other"),
                    Map.entry("homeFax", "Home Fax"),
                    Map.entry("workFax", "Work Fax"),
                    Map.entry("otherFax", "Other Fax"),
                    Map.entry("pager", "Pager"),
                    Map.entry("workMobile", "Work Mobile"),
                    Map.entry("workPager", "Work Pager"),
                    Map.entry("googleVoice", "Google Voice"),
                    Map.entry("homePage", "Home Page"),
                    Map.entry("blog", "Blog"),
                    Map.entry("profile", "Profile"),
                    Map.entry("anniversary", "Anniversary"));

    private static final Set<String> TYPED =
            Set.of(
                    "phoneNumbers",
                    "emailAddresses",
                    "addresses",
                    "urls",
                    "relations",
                    "events",
                    "sipAddresses",
                    "imClients",
                    "externalIds",
                    "calendarUrls");

    private final String sourceId;

    TidyFields(String sourceId) {
        this.sourceId = sourceId;
    }

    /** The entries of one field as they are kept; empty when nothing is left. */
    ArrayNode of(String field, JsonNode written) {
        ArrayNode kept = Json.array();
        boolean marked = written.valueStream().anyMatch(TidyFields::markedPrimary);
        for (JsonNode entry : written) {
            boolean primary = marked ? markedPrimary(entry) : kept.isEmpty();
            entry(field, entry).ifPresent(tidy -> kept.add(withSource(tidy, primary)));
        }
        if (Masks.SINGLETONS.contains(field) && kept.size() > 1) {
            throw Refused.invalid(
                    "Request must not contain more than one value for the singleton field "
                            + field
                            + ".");
        }
        return kept;
    }

    private static boolean markedPrimary(JsonNode entry) {
        return entry.at("/metadata/sourcePrimary").asBoolean(false);
    }

    private static Optional<ObjectNode> entry(String field, JsonNode written) {
        ObjectNode entry = Json.object();
        Set<String> outputOnly = OUTPUT_ONLY.getOrDefault(field, Set.of());
        written.properties()
                .forEach(part -> {
                    boolean computed =
                            part.getKey().equals("metadata")
                                    || part.getKey().equals("formattedType");
                    if (!computed
                            && !outputOnly.contains(part.getKey())
                            && !empty(part.getValue())) {
                        entry.set(part.getKey(), checked(part.getValue()));
                    }
                });
        if (entry.isEmpty() || entry.size() == 1 && entry.has("type")) {
            return Optional.empty();
        }
        complete(field, entry);
        return Optional.of(entry);
    }

    private static boolean empty(JsonNode value) {
        return value.isNull() || value.isString() && value.asString().isEmpty();
    }

    private static JsonNode checked(JsonNode value) {
        if (value.isString() && value.asString().length() > LONGEST) {
            throw Refused.invalid();
        }
        return value.isString() ? Json.text(value.asString().replace("\r\n", "\n")) : value;
    }

    private static void complete(String field, ObjectNode entry) {
        switch (field) {
            case "names" -> DisplayName.complete(entry);
            case "phoneNumbers" ->
                    canonical(entry.path("value").asString(""))
                            .ifPresent(e164 -> entry.put("canonicalForm", e164));
            case "biographies" ->
                    entry.put("contentType", entry.path("contentType").asString("TEXT_PLAIN"));
            case "addresses" -> address(entry);
            case "memberships" -> membership(entry);
            default -> {}
        }
        if (TYPED.contains(field) && entry.has("type")) {
            String type = entry.path("type").asString();
            entry.put("formattedType", TYPES.getOrDefault(type, type));
        }
    }

    /**
     * E.164 of a number written internationally. Of other spellings Google guesses by the account's
     * country; we do not.
     */
    static Optional<String> canonical(String written) {
        String number = written.replaceFirst("(?i)(ext|;|x|#|доб).*$", "").strip();
        String digits = number.replaceAll("[^\\d]", "");
        if (number.startsWith("00")) {
            digits = digits.substring(2);
        } else if (!number.startsWith("+")) {
            return Optional.empty();
        }
        return digits.matches("[1-9]\\d{6,14}") ? Optional.of("+" + digits) : Optional.empty();
    }

    private static void address(ObjectNode address) {
        if (address.has("formattedValue")) {
            return;
        }
        String city =
                Stream.of("postalCode", "city", "region")
                        .map(part -> address.path(part).asString(""))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining(" "));
        String lines =
                Stream.of(
                                address.path("streetAddress").asString(""),
                                address.path("extendedAddress").asString(""),
                                address.path("poBox").asString(""),
                                city,
                                address.path("country").asString(""))
                        .filter(s -> !s.isEmpty())
                        .collect(Collectors.joining("\n"));
        address.put("formattedValue", lines);
    }

    private static void membership(ObjectNode membership) {
        String group =
                membership.at("/contactGroupMembership/contactGroupResourceName").asString("");
        membership.set("contactGroupMembership", groupOf(group));
    }

    static ObjectNode groupOf(String resourceName) {
        return Json.object()
                .put("contactGroupId", resourceName.replaceFirst("^contactGroups/", ""))
                .put("contactGroupResourceName", resourceName);
    }

    ObjectNode withSource(ObjectNode entry, boolean primary) {
        ObjectNode metadata = Json.object();
        if (primary && !entry.has("contactGroupMembership")) {
            metadata.put("primary", true).put("sourcePrimary", true);
        }
        metadata.putObject("source").put("type", "CONTACT").put("id", sourceId);
        entry.set("metadata", metadata);
        return entry;
    }
}
