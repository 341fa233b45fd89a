package org.kartotek.simulator.office.letter;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import org.apache.james.mime4j.codec.EncoderUtil;

/** RFC 2047 words for headers, in the charset of the letter. */
final class HeaderWords {
    private final Charset charset;

    HeaderWords(Charset charset) {
        this.charset = charset;
    }

    String text(String text) {
        return plain(text) ? text : encoded(text, EncoderUtil.Usage.TEXT_TOKEN);
    }

    String address(Address address) {
        var name = address.name();
        if (name.isEmpty()) {
            return address.email();
        }
        var phrase =
                !plain(name)
                        ? encoded(name, EncoderUtil.Usage.WORD_ENTITY)
                        : name.matches("[A-Za-z0-9 ]+")
                                ? name
                                : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
        return phrase + " <" + address.email() + ">";
    }

    /** A file name as a parameter: RFC 2231, or the encoded word in quotes that Outlook writes. */
    String parameter(String name, MailProgram program) {
        if (plain(name)) {
            return "filename=\"" + name + "\"";
        }
        return switch (program) {
            case OUTLOOK, OUTLOOK_EXPRESS, OUTLOOK_WEB ->
                    "filename=\"" + encoded(name, EncoderUtil.Usage.TEXT_TOKEN) + "\"";
            default -> "filename*=UTF-8''" + URLEncoder.encode(name, UTF_8).replace("+", "%20");
        };
    }

    private String encoded(String text, EncoderUtil.Usage usage) {
        var into = charset.newEncoder().canEncode(text) ? charset : UTF_8;
        return EncoderUtil.encodeEncodedWord(
                        text, usage, 0, into.equals(US_ASCII) ? UTF_8 : into, null)
                .replace("?= =?", "?=\r\n =?");
    }

    private static boolean plain(String text) {
        return text.chars().allMatch(c -> c >= 32 && c < 127);
    }
}
