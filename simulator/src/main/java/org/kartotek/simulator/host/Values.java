package org.kartotek.simulator.host;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What may stand at the end of a path: texts, numbers, addresses, one word of a few. */
final class Values {

    private static final Pattern TAG = Pattern.compile("</?([a-zA-Z][a-zA-Z0-9]*)");
    private static final Set<String> TAGS = Set.of("b", "i", "u", "s", "font", "a", "time", "br");

    void check(String kind, JsonNode value, String path, Verdict verdict) {
        switch (kind) {
            case "any" -> {}
            case "flag" -> demand(value.isBoolean(), "must be true or false", path, verdict);
            case "number" -> demand(value.isNumber(), "must be a number", path, verdict);
            case "ms" -> demand(isMillis(value), "must be milliseconds", path, verdict);
            case "text", "plain" -> demand(value.isString(), "must be a text", path, verdict);
            case "html" -> checkHtml(value, path, verdict);
            case "link" ->
                    demand(
                            Links.opens(value.asString("")),
                            "only https, mailto and tel",
                            path,
                            verdict);
            case "image", "function" ->
                    demand(
                            Links.isFetchable(value.asString("")),
                            "must be an absolute https address",
                            path,
                            verdict);
            case "!chat" -> verdict.refuse(path, "works in Google Chat only");
            case "!studio" -> verdict.refuse(path, "works in Workspace Studio only");
            case "!compose" -> verdict.refuse(path, "works in the compose dialog only");
            case "!wrapped" -> verdict.refuse(path, "a trigger answers {\"action\": …} unwrapped");
            case "?chat" -> verdict.warn(path, "is documented for Google Chat only");
            default -> checkWord(List.of(kind.split("\\|")), value, path, verdict);
        }
    }

    private static boolean isMillis(JsonNode value) {
        return value.isIntegralNumber() || value.asString("").matches("-?\\d{1,15}");
    }

    private static void checkHtml(JsonNode value, String path, Verdict verdict) {
        demand(value.isString(), "must be a text", path, verdict);
        Matcher tags = TAG.matcher(value.asString(""));
        while (tags.find()) {
            if (!TAGS.contains(tags.group(1).toLowerCase(Locale.ROOT))) {
                verdict.warn(path, "<" + tags.group(1) + "> is not shown");
            }
        }
    }

    private static void checkWord(
            List<String> words, JsonNode value, String path, Verdict verdict) {
        demand(
                words.contains(value.asString("")),
                value + " is not one of " + String.join(", ", words),
                path,
                verdict);
    }

    private static void demand(boolean holds, String words, String path, Verdict verdict) {
        if (!holds) {
            verdict.refuse(path, words);
        }
    }
}
