package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A calendar as Google Calendar exports it. */
final class Ics {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final String ZONE = WorkingHours.ZONE.getId();

    private final StringBuilder text = new StringBuilder();

    private Ics() {}

    static byte[] of(String account, List<Entry> entries) {
        var ics = new Ics();
        ics.line("BEGIN:VCALENDAR");
        ics.line("PRODID:-//Google Inc//Google Calendar 70.9054//EN");
        ics.line("VERSION:2.0");
        ics.line("CALSCALE:GREGORIAN");
        ics.line("METHOD:PUBLISH");
        ics.line("X-WR-CALNAME:" + account);
        ics.line("X-WR-TIMEZONE:" + ZONE);
        ics.zone();
        entries.forEach(ics::event);
        ics.line("END:VCALENDAR");
        return ics.text.toString().getBytes(UTF_8);
    }

    private void zone() {
        line("BEGIN:VTIMEZONE");
        line("TZID:" + ZONE);
        line("BEGIN:STANDARD");
        line("TZOFFSETFROM:+0300");
        line("TZOFFSETTO:+0300");
        line("TZNAME:GMT+3");
        line("DTSTART:19700101T000000");
        line("END:STANDARD");
        line("END:VTIMEZONE");
    }

    private void event(Entry entry) {
        line("BEGIN:VEVENT");
        times(entry);
        line("DTSTAMP:" + LOCAL.format(entry.created().atOffset(ZoneOffset.UTC)) + "Z");
        if (entry.organizer() != null) {
            line(
                    "ORGANIZER;CN="
                            + quoted(entry.organizer().name())
                            + ":mailto:"
                            + entry.organizer().email());
        }
        line("UID:" + entry.uid());
        for (var guest : entry.guests()) {
            line(
                    "ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT="
                            + guest.answer()
                            + ";CN="
                            + quoted(guest.who().name())
                            + ";X-NUM-GUESTS=0:mailto:"
                            + guest.who().email());
        }
        if (entry.secret()) {
            line("CLASS:PRIVATE");
        }
        line("CREATED:" + LOCAL.format(entry.created().atOffset(ZoneOffset.UTC)) + "Z");
        line("LAST-MODIFIED:" + LOCAL.format(entry.created().atOffset(ZoneOffset.UTC)) + "Z");
        if (!entry.place().isEmpty()) {
            line("LOCATION:" + escaped(entry.place()));
        }
        line("SEQUENCE:0");
        line("STATUS:" + entry.status());
        line("SUMMARY:" + escaped(entry.summary()));
        line("TRANSP:" + (entry.allDay() ? "TRANSPARENT" : "OPAQUE"));
        line("END:VEVENT");
    }

    private void times(Entry entry) {
        if (entry.allDay()) {
            line("DTSTART;VALUE=DATE:" + DAY.format(entry.start()));
            line("DTEND;VALUE=DATE:" + DAY.format(entry.lastDay()));
        } else {
            line("DTSTART;TZID=" + ZONE + ":" + LOCAL.format(entry.start()));
            line("DTEND;TZID=" + ZONE + ":" + LOCAL.format(entry.until()));
        }
        if (!entry.repeats().isEmpty()) {
            line("RRULE:" + entry.repeats());
        }
        for (var day : entry.skipped()) {
            line("EXDATE;TZID=" + ZONE + ":" + LOCAL.format(day));
        }
        if (entry.replaces() != null) {
            line("RECURRENCE-ID;TZID=" + ZONE + ":" + LOCAL.format(entry.replaces()));
        }
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "'").replace("\n", " ") + "\"";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Lines are folded at 75 octets, never inside a character. */
    private void line(String line) {
        var octets = 0;
        for (var i = 0; i < line.length(); ) {
            var codePoint = line.codePointAt(i);
            var size = codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
            if (octets + size > 75) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(codePoint);
            octets += size;
            i += Character.charCount(codePoint);
        }
        text.append("\r\n");
    }
}
