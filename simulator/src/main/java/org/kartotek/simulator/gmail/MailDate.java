package org.kartotek.simulator.gmail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The Date header, in the spellings that occur. */
public final class MailDate {
    private static final List<DateTimeFormatter> SPELLINGS =
            List.of(
                    DateTimeFormatter.ofPattern("d MMM yyyy H:m[:s] Z", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("d MMM yyyy H:m[:s] z", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("d MMM yy H:m[:s] Z", Locale.ENGLISH),
                    DateTimeFormatter.ofPattern("d MMM yy H:m[:s] z", Locale.ENGLISH));

    private MailDate() {}

    static Optional<Instant> of(MimePart mail) {
        return parse(mail.header("Date"));
    }

    public static Optional<Instant> parse(String header) {
        var bare =
                header.replaceAll("\\([^)]*\\)", "")
                        .replaceFirst("^\\s*\\p{L}+\\.?,?\\s*", "")
                        .strip()
                        .replaceAll("\\s+", " ");
        for (var spelling : SPELLINGS) {
            try {
                return Optional.of(spelling.parse(bare, ZonedDateTime::from).toInstant());
            } catch (DateTimeException _) {
                continue;
            }
        }
        try {
            return Optional.of(OffsetDateTime.parse(bare).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
