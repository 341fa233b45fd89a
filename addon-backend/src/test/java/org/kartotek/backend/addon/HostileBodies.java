package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.HostileEvents.Answer.ASKED;
import static org.kartotek.backend.addon.HostileEvents.Answer.ERROR;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;
import static org.kartotek.backend.addon.HostileEvents.line;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kartotek.backend.addon.HostileEvents.Line;

/** What may come in place of an event, or inside of it. */
final class HostileBodies {
    private HostileBodies() {}

    /** What is no event at all. */
    static List<Line> bodies() {
        return List.of(
                line("an empty body", ASKED, c -> c.body(new byte[0])),
                line("no JSON", ASKED, c -> c.body("<xml/>")),
                line("half a JSON", ASKED, c -> c.body("{\"commonEventObject\":")),
                line("a list", ASKED, c -> c.body("[]")),
                line("a null", ASKED, c -> c.body("null")),
                line("100,000 brackets", ASKED, c -> c.body("[".repeat(100_000))),
                line(
                        "deep nesting beside the event",
                        ASKED,
                        c -> c.unknown("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))),
                line("a number of 100,000 digits", ASKED, c -> c.unknown("9".repeat(100_000))),
                line(
                        "bytes that are no UTF-8",
                        ASKED,
                        c ->
                                c.body(
                                        new byte[] {
                                            '{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'
                                        })),
                line("a mark of byte order in front", WRITTEN, c -> c.body('\uFEFF' + c.json())),
                line("UTF-16", WRITTEN, c -> c.body(c.json().getBytes(StandardCharsets.UTF_16BE))),
                line("fields nobody knows", WRITTEN, c -> c.unknown("{\"csmIds\":[1,null,{}]}")),
                line(
                        "a megabyte of something else",
                        WRITTEN,
                        c -> c.unknown("\"" + "x".repeat(1 << 20) + "\"")),
                line(
                        "100,000 parameters",
                        WRITTEN,
                        c -> {
                            for (int i = 0; i < 100_000; i++) c.parameters.put("p" + i, "v");
                        }),
                line(
                        "the operation named twice, the last one unknown",
                        ERROR,
                        c ->
                                c.body(
                                        c.json()
                                                .replace(
                                                        "\"op\":\"note.write\"",
                                                        "\"op\":\"note.write\",\"op\":\"office.delete\""))),
                line(
                        "numbers as floats",
                        WRITTEN,
                        c -> c.common.put("timeZone", Map.of("id", "UTC", "offset", -2.88E7))),
                line(
                        "a zone that does not exist",
                        WRITTEN,
                        c -> c.common.put("timeZone", Map.of("id", "Mars/Base", "offset", "x"))),
                line("a zone that is a number", WRITTEN, c -> c.common.put("timeZone", 7)),
                line(
                        "a language that does not exist",
                        WRITTEN,
                        c -> c.common.put("userLocale", "xx-YY-zzzzzzzzzz")),
                line(
                        "a language of 100,000 letters",
                        WRITTEN,
                        c -> c.common.put("userLocale", "e".repeat(100_000))),
                line(
                        "a host and platform nobody knows",
                        WRITTEN,
                        c -> {
                            c.common.put("hostApp", "WORKFLOW");
                            c.common.put("platform", "ANDRIOD");
                        }),
                line(
                        "a message id of another kind",
                        WRITTEN,
                        c -> c.event.put("gmail", Map.of("messageId", List.of(1)))),
                line(
                        "a message id that climbs",
                        WRITTEN,
                        c -> c.event.put("gmail", Map.of("messageId", "../../users/x"))));
    }
}
