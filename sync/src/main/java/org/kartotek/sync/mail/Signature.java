package org.kartotek.sync.mail;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a mail's signature says about its writer: values as they stand there, offered for a card and
 * never written by themselves. Null and empty lists where it says nothing.
 *
 * @param text the lines of the signature; "" without one
 * @param phones as typed; a fax is not a phone
 * @param urls as typed, without the punctuation around them
 * @param address in one line, parts separated by ", "
 */
public record Signature(
        String text,
        @Nullable String name,
        @Nullable String title,
        @Nullable String organization,
        List<String> phones,
        List<String> emails,
        List<String> urls,
        @Nullable String address) {

    public Signature {
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        urls = List.copyOf(urls);
    }

    public static Signature of(Mail mail) {
        var sender = mail.headers().from().orElse(new MailAddress("", ""));
        return in(ReplyText.of(mail).signature(), sender);
    }

    /**
     * @param text a signature as {@link ReplyText} cuts it
     * @param sender whose it should be: a name is believed if it is the sender's or looks like one
     */
    public static Signature in(String text, MailAddress sender) {
        return new ReadSignature(text, sender).signature();
    }
}
