package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;
import org.kartotek.simulator.office.letter.MailProgram;

/** Which programs write in which language, and in which charset. */
final class Charsets {
    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final Charset KOI8_R = Charset.forName("KOI8-R");
    private static final Charset LATIN_5 = Charset.forName("ISO-8859-9");

    private Charsets() {}

    static MailProgram program(Customer customer) {
        var programs =
                switch (customer.language()) {
                    case RU ->
                            List.of(
                                    MailProgram.OUTLOOK,
                                    MailProgram.OUTLOOK_EXPRESS,
                                    MailProgram.THUNDERBIRD,
                                    MailProgram.GMAIL,
                                    MailProgram.OUTLOOK_WEB,
                                    MailProgram.IPHONE);
                    case TR ->
                            List.of(
                                    MailProgram.OUTLOOK,
                                    MailProgram.OUTLOOK_EXPRESS,
                                    MailProgram.THUNDERBIRD,
                                    MailProgram.GMAIL,
                                    MailProgram.IPHONE,
                                    MailProgram.OUTLOOK_WEB);
                    case EN, NB, AZ ->
                            List.of(
                                    MailProgram.GMAIL,
                                    MailProgram.OUTLOOK,
                                    MailProgram.OUTLOOK_WEB,
                                    MailProgram.APPLE_MAIL,
                                    MailProgram.IPHONE,
                                    MailProgram.THUNDERBIRD);
                };
        return programs.get(
                Math.floorMod(customer.emails().getFirst().hashCode(), programs.size()));
    }

    static Charset usual(MailProgram program, Language language) {
        return switch (program) {
            case GMAIL, OUTLOOK_WEB, APPLE_MAIL, IPHONE, MACHINE -> UTF_8;
            case OUTLOOK ->
                    language == Language.RU
                            ? WINDOWS_1251
                            : language == Language.TR ? LATIN_5 : UTF_8;
            case OUTLOOK_EXPRESS, THUNDERBIRD ->
                    language == Language.RU ? KOI8_R : language == Language.TR ? LATIN_5 : UTF_8;
        };
    }

    static boolean holds(Charset charset, String text) {
        return charset.equals(UTF_8) || charset.newEncoder().canEncode(text);
    }

    /** What people type who have no curly quotes on their keyboard. */
    static String typewriter(String text) {
        return text.replace('«', '"')
                .replace('»', '"')
                .replace("№", "N")
                .replace('—', '-')
                .replace('’', '\'');
    }
}
