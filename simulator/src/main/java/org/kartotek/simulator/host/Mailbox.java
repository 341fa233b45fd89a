package org.kartotek.simulator.host;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A name and an address, as a header or a person writes them. */
record Mailbox(String name, String email) {

    /** {@code "Berg, Anna" <anna@…>}, {@code Anna Berg <anna@…>} or the bare address. */
    private static final Pattern ONE =
            Pattern.compile(
                    "\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,<>\"]*))\\s*<([^<>]+)>"
                            + "|([^\\s,;<>]+@[^\\s,;<>]+)");

    static List<Mailbox> list(String header) {
        return ONE.matcher(header).results().map(Mailbox::of).toList();
    }

    static Mailbox first(String header) {
        return list(header).stream().findFirst().orElse(new Mailbox(header.strip(), ""));
    }

    private static Mailbox of(MatchResult found) {
        if (found.group(4) != null) {
            return new Mailbox("", found.group(4).toLowerCase(Locale.ROOT));
        }
        String quoted = found.group(1);
        String name = quoted == null ? found.group(2) : quoted.replaceAll("\\\\(.)", "$1");
        return new Mailbox(
                DecoderUtil.decodeEncodedWords(name.strip(), DecodeMonitor.SILENT),
                found.group(3).strip().toLowerCase(Locale.ROOT));
    }

    ObjectNode json() {
        return Json.object().put("name", name).put("email", email);
    }
}
