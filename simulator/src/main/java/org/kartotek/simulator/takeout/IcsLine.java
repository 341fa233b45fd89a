package org.kartotek.simulator.takeout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One property of an iCalendar file, with its parameters, still as written. */
record IcsLine(String name, Map<String, String> parameters, String value) {
    /** Long lines are folded; a line that starts with a blank continues the one before. */
    static List<IcsLine> parse(String file) {
        var lines = new ArrayList<IcsLine>();
        for (var line : file.replaceAll("\r?\n[ \t]", "").split("\r?\n")) {
            of(line).ifPresent(lines::add);
        }
        return lines;
    }

    private static Optional<IcsLine> of(String line) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var quoted = false;
        var at = 0;
        for (; at < line.length(); at++) {
            var c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ':') {
                break;
            } else if (!quoted && c == ';') {
                pieces.add(piece.toString());
                piece.setLength(0);
            } else {
                piece.append(c);
            }
        }
        if (at == line.length()) {
            return Optional.empty();
        }
        pieces.add(piece.toString());
        var parameters = new LinkedHashMap<String, String>();
        for (var parameter : pieces.subList(1, pieces.size())) {
            var equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        parameter.substring(0, equals).toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1));
            }
        }
        return Optional.of(
                new IcsLine(
                        pieces.getFirst().toUpperCase(Locale.ROOT),
                        parameters,
                        line.substring(at + 1)));
    }

    String parameter(String wanted) {
        return parameters.getOrDefault(wanted, "");
    }

    /** Text with its escapes undone. */
    String text() {
        var text = new StringBuilder();
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                var next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** As the Calendar API lists a rule: {@code RRULE:FREQ=WEEKLY}. */
    String rule() {
        var text = new StringBuilder(name);
        parameters.forEach((key, v) -> text.append(';').append(key).append('=').append(v));
        return text.append(':').append(value).toString();
    }
}
