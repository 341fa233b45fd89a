package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.HostileEvents.Answer.ERROR;
import static org.kartotek.backend.addon.HostileEvents.Answer.STAYS;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;
import static org.kartotek.backend.addon.HostileEvents.line;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.addon.HostileEvents.Line;

/** What may stand in the fields of a form. */
final class HostileTexts {
    private HostileTexts() {}

    static List<Line> forms() {
        return List.of(
                line("no fields", STAYS, c -> c.common.remove("formInputs")),
                line("an empty text", STAYS, c -> c.type("text", "")),
                line("blanks only", STAYS, c -> c.type("text", " \t\n ")),
                line("a text that is null", STAYS, c -> c.typed("text", null)),
                line("a text that is a number", STAYS, c -> c.typed("text", 7)),
                line("a text in an object", STAYS, c -> c.typed("text", Map.of("a", "b"))),
                line("a field that is text itself", STAYS, c -> c.inputs.put("text", "x")),
                line(
                        "a list of nothing",
                        STAYS,
                        c ->
                                c.inputs.put(
                                        "text",
                                        Map.of("stringInputs", Map.of("value", List.of())))),
                line(
                        "fields that are a list",
                        STAYS,
                        c -> c.common.put("formInputs", List.of(c.inputs))),
                line(
                        "HTML",
                        WRITTEN,
                        c ->
                                c.type(
                                        "text",
                                        "<a href=\"https://evil.example\">x</a><script>1</script>")),
                line(
                        "emoji, some of many parts",
                        WRITTEN,
                        c -> c.type("text", "👩‍👩‍👧‍👦 🇳🇴 ☎")),
                line(
                        "right to left, with marks that turn the line",
                        WRITTEN,
                        c -> c.type("text", "\u202Eשלום\u202C مرحبا")),
                line("control characters", WRITTEN, c -> c.type("text", "a\u0000b\u0007c\u001Bd")),
                line("half an emoji", WRITTEN, c -> c.type("text", "a\uD83Db")),
                line("a text of 100,000 letters", STAYS, c -> c.type("text", "x".repeat(100_000))),
                line("a title of 5,000 letters", WRITTEN, c -> c.task("title", "x".repeat(5_000))),
                line(
                        "a task for nobody",
                        ERROR,
                        c -> c.task("assignee", UUID.randomUUID().toString())),
                line("a task for SQL", ERROR, c -> c.task("assignee", "' or 1=1 --")),
                line("a day that is a word", WRITTEN, c -> c.due("tomorrow")),
                line("a day that is no number", WRITTEN, c -> c.due("NaN")),
                line("a day past all calendars", WRITTEN, c -> c.due("9e99999999")),
                line("a day before all calendars", WRITTEN, c -> c.due(-1e300)),
                line("a day as a float", WRITTEN, c -> c.due(1.795E12)),
                line("a day that is null", WRITTEN, c -> c.due(null)));
    }
}
