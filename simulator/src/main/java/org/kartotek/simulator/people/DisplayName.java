package org.kartotek.simulator.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Fills the output-only parts of a name. */
final class DisplayName {

    private DisplayName() {}

    static void complete(ObjectNode name) {
        if (part(name, "givenName").isEmpty() && part(name, "familyName").isEmpty()) {
            split(name);
        }
        String last = part(name, "familyName");
        String first = joined(name, "honorificPrefix", "givenName", "middleName");
        String suffix = part(name, "honorificSuffix");
        String full =
                Stream.of(first, last).filter(s -> !s.isEmpty()).collect(Collectors.joining(" "));
        String display = suffix.isEmpty() ? full : full + ", " + suffix;
        if (display.isEmpty()) {
            return;
        }
        name.put("displayName", display);
        name.put(
                "displayNameLastFirst",
                last.isEmpty() || first.isEmpty() ? display : last + ", " + first);
        name.put("unstructuredName", display);
    }

    /** Google guesses: the last word is the family name. */
    private static void split(ObjectNode name) {
        String[] words = part(name, "unstructuredName").split("\\s+");
        if (words[0].isEmpty()) {
            return;
        }
        name.put("givenName", words[0]);
        if (words.length > 1) {
            name.put("familyName", words[words.length - 1]);
        }
        if (words.length > 2) {
            name.put(
                    "middleName",
                    String.join(" ", java.util.Arrays.copyOfRange(words, 1, words.length - 1)));
        }
    }

    private static String joined(ObjectNode name, String... parts) {
        return Stream.of(parts)
                .map(p -> part(name, p))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String part(ObjectNode name, String part) {
        return name.path(part).asString("").strip();
    }
}
