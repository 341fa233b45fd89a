package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The parameters after a header's value, RFC 2231 continuations and charsets put together. */
final class HeaderParameters {
    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*([^=;\\s]+)\\s*=\\s*(?:\"((?:\\\\.|[^\"\\\\])*)\"|([^;]*))");
    private static final Pattern PIECE = Pattern.compile("([^*]+)\\*(\\d+)(\\*?)");

    private HeaderParameters() {}

    static Map<String, String> of(String header) {
        var parameters = new LinkedHashMap<String, String>();
        var pieces = new LinkedHashMap<String, TreeMap<Integer, String>>();
        var found = PARAMETER.matcher(header);
        while (found.find()) {
            var name = found.group(1).toLowerCase(Locale.ROOT);
            var value =
                    found.group(2) != null
                            ? found.group(2).replaceAll("\\\\(.)", "$1")
                            : found.group(3).strip();
            var piece = PIECE.matcher(name);
            if (piece.matches()) {
                var number =
                        Integer.parseInt(
                                piece.group(2).substring(0, Math.min(4, piece.group(2).length())));
                pieces.computeIfAbsent(piece.group(1) + piece.group(3), _ -> new TreeMap<>())
                        .put(number, value);
            } else if (name.endsWith("*")) {
                parameters.put(name.substring(0, name.length() - 1), decoded(value));
            } else {
                parameters.putIfAbsent(name, value);
            }
        }
        pieces.forEach((name, values) -> {
            var whole = String.join("", values.values());
            var encoded = name.endsWith("*");
            parameters.put(
                    encoded ? name.substring(0, name.length() - 1) : name,
                    encoded ? decoded(whole) : whole);
        });
        return parameters;
    }

    /** {@code UTF-8'tr'fiyat%20listesi.csv}. */
    private static String decoded(String value) {
        var parts = value.split("'", 3);
        try {
            var charset =
                    parts.length == 3 && !parts[0].isEmpty() ? Charset.forName(parts[0]) : UTF_8;
            return URLDecoder.decode(parts[parts.length - 1].replace("+", "%2B"), charset);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
