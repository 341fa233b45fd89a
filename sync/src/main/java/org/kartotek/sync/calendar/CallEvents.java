package org.kartotek.sync.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;

/**
 * Calls that SMS Backup+ writes into a calendar: {@code Number: +49123 (incoming call)} and {@code
 * Duration: 00:01:05}, all in the language of the phone. Only the shape is told apart; what the
 * brackets say is recognised in some languages, and without a known word a call with a duration
 * came in.
 */
public final class CallEvents {
    private static final Pattern NUMBER =
            Pattern.compile("[^:\n]{1,40}:\\s*([^\n]{0,80}?)\\s*\\(([^\n]{1,80})\\)");
    private static final Pattern DURATION =
            Pattern.compile("[^:\n]{1,40}:\\s*(\\d{1,3}):(\\d\\d):(\\d\\d)");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|\r\n?");

    /** In the order they are looked for: "incoming call (voicemail)" is no answered call. */
    private static final Map<Way, List<String>> WORDS =
            Map.of(
                    Way.VOICEMAIL,
                    List.of(
                            "voicemail",
                            "голосов",
                            "sesli",
                            "telefonsvarer",
                            "səsli",
                            "mailbox",
                            "messagerie",
                            "buzón",
                            "segreteria",
                            "poczt"),
                    Way.REJECTED,
                    List.of(
                            "reject",
                            "отклон",
                            "сброш",
                            "redded",
                            "avvist",
                            "rədd",
                            "abgelehnt",
                            "abgewiesen",
                            "rejet",
                            "refus",
                            "rechaz",
                            "rifiut",
                            "odrzuc",
                            "відхил",
                            "geweigerd",
                            "avvisa"),
                    Way.MISSED,
                    List.of(
                            "missed",
                            "пропущ",
                            "cevapsız",
                            "kaçırıl",
                            "tapt",
                            "ubesvart",
                            "cavabsız",
                            "buraxıl",
                            "verpasst",
                            "entgangen",
                            "manqu",
                            "perdid",
                            "persa",
                            "nieodebran",
                            "gemist",
                            "missat"),
                    Way.OUTGOING,
                    List.of(
                            "outgoing",
                            "исходящ",
                            "giden",
                            "utgående",
                            "gedən",
                            "çıxan",
                            "ausgehend",
                            "sortant",
                            "saliente",
                            "in uscita",
                            "wychodz",
                            "вихідн",
                            "uitgaand"));

    private static final List<Way> ORDER =
            List.of(Way.VOICEMAIL, Way.REJECTED, Way.MISSED, Way.OUTGOING);

    private CallEvents() {}

    /** Empty for an event that is no call. */
    public static Optional<PhoneCall> call(CalendarEvent event) {
        var lines = BREAK.matcher(event.description().strip()).replaceAll("\n").split("\n");
        var number = NUMBER.matcher(lines[0].strip());
        if (!(event.start() instanceof EventTime.Moment start)
                || event.cancelled()
                || lines.length > 3
                || !number.matches()) {
            return Optional.empty();
        }
        var duration = lines.length > 1 ? DURATION.matcher(lines[1].strip()) : null;
        if (duration != null && !duration.matches()) {
            return Optional.empty();
        }
        var lasted = duration == null ? Duration.ZERO : length(duration);
        var who = number.group(1).chars().anyMatch(Character::isDigit) ? number.group(1) : "";
        return Optional.of(new PhoneCall(way(number.group(2), lasted), who, start.at(), lasted));
    }

    private static Duration length(Matcher it) {
        return Duration.ofHours(Long.parseLong(it.group(1)))
                .plusMinutes(Long.parseLong(it.group(2)))
                .plusSeconds(Long.parseLong(it.group(3)));
    }

    private static Way way(String said, Duration lasted) {
        var words = said.toLowerCase(Locale.ROOT);
        return ORDER.stream()
                .filter(way ->
                        WORDS.getOrDefault(way, List.of()).stream().anyMatch(words::contains))
                .findFirst()
                .orElse(lasted.isZero() && !words.contains("incoming") ? Way.MISSED : Way.INCOMING);
    }
}
