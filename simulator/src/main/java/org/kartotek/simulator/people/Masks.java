package org.kartotek.simulator.people;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** Which person fields a caller may ask for or change. */
final class Masks {

    static final Set<String> READABLE =
            Set.of(
                    ("addresses ageRanges biographies birthdays calendarUrls clientData coverPhotos"
                         + " emailAddresses events externalIds genders imClients interests locales"
                         + " locations memberships metadata miscKeywords names nicknames"
                         + " occupations organizations phoneNumbers photos relations sipAddresses"
                         + " skills urls userDefined")
                            .split(" "));

    static final Set<String> UPDATABLE =
            Set.of(
                    ("addresses biographies birthdays calendarUrls clientData emailAddresses events"
                         + " externalIds genders imClients interests locales locations memberships"
                         + " miscKeywords names nicknames occupations organizations phoneNumbers"
                         + " relations sipAddresses urls userDefined")
                            .split(" "));

    static final Set<String> OTHER =
            Set.of("emailAddresses", "metadata", "names", "phoneNumbers", "photos");

    /** One entry at most for contacts. */
    static final Set<String> SINGLETONS = Set.of("biographies", "birthdays", "genders", "names");

    private static final String DOCS =
            "https://developers.google.com/people/api/rest/v1/people/get";

    private Masks() {}

    /** Refuses an empty mask. */
    static Set<String> required(String name, List<String> paths, Set<String> valid) {
        if (paths.isEmpty()) {
            throw refused(
                    name,
                    "%s mask is required. Please specify one or more valid paths. Valid paths are documented at %s."
                            .formatted(name, DOCS));
        }
        return optional(name, paths, valid);
    }

    static Set<String> optional(String name, List<String> paths, Set<String> valid) {
        Set<String> mask = new LinkedHashSet<>();
        for (String path : paths) {
            if (!valid.contains(path)) {
                throw refused(
                        name,
                        "Invalid %s mask path: \"%s\". Valid paths are documented at %s."
                                .formatted(name, path, DOCS));
            }
            mask.add(path);
        }
        return mask;
    }

    /** A mask that came inside a body. */
    static List<String> split(String mask) {
        return List.of(mask.split(",")).stream()
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }

    private static Refused refused(String name, String message) {
        ObjectNode detail = Json.object().put("@type", "type.googleapis.com/google.rpc.BadRequest");
        detail.putArray("fieldViolations")
                .addObject()
                .put("field", name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
                .put("description", message);
        return Refused.invalid(message).with(detail);
    }
}
