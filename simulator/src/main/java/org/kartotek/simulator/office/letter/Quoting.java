package org.kartotek.simulator.office.letter;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kartotek.simulator.office.Phrases;

/** The pieces every mail program builds its replies of. */
final class Quoting {
    /** People and programs cut the tail sooner or later. */
    static final int DEPTH = 4;

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private Quoting() {}

    /** {@code On … wrote:}, in the language of the one who replies. */
    static String attribution(String program, Letter reply, Letter quoted) {
        var words = Phrases.of(reply.language());
        return Phrases.fill(
                words.first("attribution." + program),
                Map.of(
                        "date", date(program, reply, quoted),
                        "from", quoted.from().shown(),
                        "who", quoted.from().name()));
    }

    static String date(String program, Letter reply, Letter quoted) {
        var pattern = Phrases.of(reply.language()).first("date." + program);
        return quoted.at()
                .withZoneSameInstant(reply.language().zone())
                .format(
                        FORMATS.computeIfAbsent(
                                reply.language() + pattern,
                                _ ->
                                        DateTimeFormatter.ofPattern(
                                                pattern, reply.language().locale())));
    }

    /** From, Sent, To, Cc, Subject and the line above an old-fashioned quote. */
    static List<String> outlookLabels(Letter reply) {
        return List.of(
                Phrases.of(reply.language()).first("attribution.outlook").split(" \\| ", -1));
    }

    static String people(List<Address> addresses) {
        return addresses.stream().map(Address::shown).collect(Collectors.joining("; "));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String breaks(String text) {
        return escape(text).replace("\n", "<br>\n");
    }

    static String own(Letter letter, String signatureMark) {
        return letter.signature().isEmpty()
                ? letter.text()
                : letter.text() + "\n\n" + signatureMark + String.join("\n", letter.signature());
    }
}
