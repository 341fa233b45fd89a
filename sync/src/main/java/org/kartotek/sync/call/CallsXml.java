package org.kartotek.sync.call;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The call log that the Android app SMS Backup &amp; Restore writes ({@code calls-….xml}, or the
 * same in a zip file), read as a stream: a file of any length needs the memory of one call.
 */
public final class CallsXml {
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final int FEWEST_DIGITS = 3;
    private static final int LONGEST_CALL = 7 * 24 * 3_600;

    private CallsXml() {}

    /** What is in a file, in its order. */
    public interface Reading {
        /**
         * @param calls how many the file says it has
         */
        default void announced(int calls) {}

        void call(PhoneCall call);

        /** Blocked, or answered on another device: no conversation. */
        void skipped();

        /**
         * @param line of the file
         * @param what the value that cannot be read, as {@code date="x"}; or what the parser says
         */
        void unreadable(int line, String what);
    }

    /** Reads to the end, or to where the file is broken; what stood before that was told. */
    public static void read(InputStream file, Reading reading) throws IOException {
        var buffered = new BufferedInputStream(file);
        buffered.mark(2);
        var isZip = buffered.read() == 'P' && buffered.read() == 'K';
        buffered.reset();
        if (!isZip) {
            readXml(buffered, reading);
            return;
        }
        var zip = new ZipInputStream(buffered);
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".xml")) {
                readXml(new LeftOpen(zip), reading);
            }
        }
    }

    /** The parser closes what it has read; a zip file goes on. */
    private static final class LeftOpen extends FilterInputStream {
        LeftOpen(InputStream file) {
            super(file);
        }

        @Override
        public void close() {}
    }

    private static void readXml(InputStream file, Reading reading) {
        var text = new XmlCharacters(new InputStreamReader(file, StandardCharsets.UTF_8));
        try {
            var xml = factory().createXMLStreamReader(text);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    element(xml, reading);
                }
            }
        } catch (XMLStreamException e) {
            var at = e.getLocation();
            reading.unreadable(at == null ? 0 : at.getLineNumber(), firstLine(e));
        } catch (MissingResourceException e) {
            // Java's parser lacks the words for some mistakes in a DOCTYPE.
            reading.unreadable(0, e.getKey());
        }
    }

    private static void element(XMLStreamReader xml, Reading reading) {
        switch (xml.getLocalName()) {
            case "call" -> call(xml, reading);
            case "calls" ->
                    number(xml, "count")
                            .filter(it -> it > 0 && it <= Integer.MAX_VALUE)
                            .ifPresent(it -> reading.announced(it.intValue()));
            default -> {}
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String firstLine(XMLStreamException e) {
        return String.valueOf(e.getMessage()).lines().reduce((a, b) -> b).orElse("");
    }

    private static void call(XMLStreamReader xml, Reading reading) {
        var type = number(xml, "type");
        if (type.filter(it -> it > PhoneCall.Way.REJECTED.ordinal() + 1).isPresent()) {
            reading.skipped();
            return;
        }
        var way = type.flatMap(CallsXml::way);
        var at = number(xml, "date").map(Instant::ofEpochMilli).filter(EARLIEST::isBefore);
        if (way.isEmpty()) {
            unreadable(xml, "type", reading);
        } else if (at.isEmpty()) {
            unreadable(xml, "date", reading);
        } else {
            reading.call(new PhoneCall(way.get(), phone(xml), at.get(), duration(xml)));
        }
    }

    private static void unreadable(XMLStreamReader xml, String attribute, Reading reading) {
        reading.unreadable(
                xml.getLocation().getLineNumber(),
                "%s=\"%s\"".formatted(attribute, value(xml, attribute)));
    }

    private static Optional<PhoneCall.Way> way(long androidType) {
        return androidType >= 1 && androidType <= PhoneCall.Way.values().length
                ? Optional.of(PhoneCall.Way.values()[(int) androidType - 1])
                : Optional.empty();
    }

    private static Duration duration(XMLStreamReader xml) {
        return Duration.ofSeconds(
                number(xml, "duration").filter(s -> s > 0 && s <= LONGEST_CALL).orElse(0L));
    }

    /** Empty when it was withheld: presentation 2, 3 and 4 are restricted, unknown, payphone. */
    private static String phone(XMLStreamReader xml) {
        var number = value(xml, "number");
        var shown = number(xml, "presentation").orElse(1L) == 1;
        var digits = number.chars().filter(Character::isDigit).count();
        return !shown || number.startsWith("-") || digits < FEWEST_DIGITS ? "" : number;
    }

    private static Optional<Long> number(XMLStreamReader xml, String attribute) {
        try {
            return Optional.of(Long.parseLong(value(xml, attribute)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The app writes the word null for what the phone does not know. */
    private static String value(XMLStreamReader xml, String attribute) {
        var value = xml.getAttributeValue(null, attribute);
        return value == null || value.equals("null") ? "" : value.strip();
    }
}
