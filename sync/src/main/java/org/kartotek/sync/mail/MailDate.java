package org.kartotek.sync.mail;

import java.time.Instant;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.stream.RawField;

/** Dates of mail headers; a year that no mail can have counts as no date. */
final class MailDate {

    private static final Instant FIRST = Instant.parse("1980-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    /**
     * No date is longer, comments and all; brackets without end would be looked through for ever.
     */
    private static final int LONGEST = 300;

    private MailDate() {}

    static Optional<Instant> parse(String header) {
        if (header.length() > LONGEST) {
            return Optional.empty();
        }
        var plain = header.replaceAll("\\([^)]*\\)", " ").replaceAll("\\s+", " ").strip();
        var date =
                DateTimeFieldLenientImpl.PARSER
                        .parse(new RawField("Date", plain), DecodeMonitor.SILENT)
                        .getDate();
        return Optional.ofNullable(date)
                .map(java.util.Date::toInstant)
                .filter(at -> at.isAfter(FIRST) && at.isBefore(LAST));
    }
}
