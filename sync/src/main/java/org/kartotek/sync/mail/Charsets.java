package org.kartotek.sync.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns bytes into text when the label on them is missing, unknown or wrong. */
final class Charsets {

    /**
     * By name in lower case. Java's own search for a name that there is not takes long, and a
     * header can hold a hundred thousand of them.
     */
    private static final Map<String, Charset> KNOWN = known();

    private Charsets() {}

    /**
     * Text that is valid UTF-8 and not plain ASCII is UTF-8 whatever the label says: no other
     * charset gives such bytes by chance, and Gmail's API returns UTF-8 under the original label.
     * Otherwise the label decides, then windows-1252.
     */
    static String decode(byte[] bytes, String label) {
        var declared = named(label);
        var stateful =
                declared.filter(
                        c -> c.name().startsWith("ISO-2022") || c.name().startsWith("UTF-"));
        if (stateful.isPresent()) {
            return strict(bytes, stateful.get()).orElseGet(() -> fallback(bytes));
        }
        return strict(bytes, StandardCharsets.UTF_8)
                .or(() -> declared.map(charset -> new String(bytes, charset)))
                .orElseGet(() -> fallback(bytes));
    }

    /**
     * Text cut inside a character is still UTF-8: windows-1252 is for bytes that are mostly
     * something else.
     */
    private static String fallback(byte[] bytes) {
        var utf8 = new String(bytes, StandardCharsets.UTF_8);
        var broken = utf8.chars().filter(c -> c == '\uFFFD').count();
        var wide = utf8.chars().filter(c -> c > 127 && c != '\uFFFD').count();
        return broken <= wide / 10
                ? utf8
                : new String(bytes, named("windows-1252").orElse(StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * Latin-1 is read as windows-1252 and Latin-5 as windows-1254, as every browser does: mailers
     * mean those.
     */
    private static Optional<Charset> named(String label) {
        var name = label.strip().replaceAll("[\"';]", "").toLowerCase(Locale.ROOT);
        var meant =
                switch (name) {
                    case "iso-8859-1", "latin1", "us-ascii", "ascii", "ansi_x3.4-1968" ->
                            "windows-1252";
                    case "iso-8859-9", "latin5" -> "windows-1254";
                    case "gb2312", "gbk" -> "GB18030";
                    case "ks_c_5601-1987", "euc-kr" -> "x-windows-949";
                    case "cp-1251", "win-1251" -> "windows-1251";
                    case "koi8r" -> "KOI8-R";
                    case "utf8", "unicode-1-1-utf-8" -> "UTF-8";
                    default -> name;
                };
        return Optional.ofNullable(KNOWN.get(meant.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, Charset> known() {
        var known = new HashMap<String, Charset>();
        for (var charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(it -> known.put(it.toLowerCase(Locale.ROOT), charset));
        }
        for (var charset : Charset.availableCharsets().values()) {
            known.put(charset.name().toLowerCase(Locale.ROOT), charset);
        }
        return Map.copyOf(known);
    }
}
