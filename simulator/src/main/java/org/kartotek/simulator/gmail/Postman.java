package org.kartotek.simulator.gmail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Carries mail between the accounts. Mail to anybody else leaves the simulated world. */
final class Postman {
    private static final Pattern EMAIL = Pattern.compile("[^\\s<>,;:\"()]+@[^\\s<>,;:\"()]+");

    private final PostOffice post;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Postman(PostOffice post) {
        this.post = post;
    }

    /** As {@code messages.send}: Google writes its own Message-ID over the sender's. */
    MailMessage send(Mailbox sender, byte[] raw, @Nullable Long thread) {
        var mail = withOwnMessageId(raw);
        var everybody = addresses(MimePart.parse(mail), "To", "Cc", "Bcc");
        var own = new LinkedHashSet<>(Set.of("SENT"));
        if (everybody.contains(sender.account())) {
            own.addAll(Set.of("INBOX", "UNREAD"));
        }
        var sent = post.put(sender, mail, post.now(), own, thread, 0, false);
        for (var mailbox : post.all()) {
            if (mailbox != sender && everybody.contains(mailbox.account())) {
                arrive(mailbox, mail);
            }
        }
        return sent;
    }

    /** As if it came from outside; the sender keeps a sent copy when it is one of the accounts. */
    List<Delivered> deliver(byte[] raw) {
        var mail = MimePart.parse(raw);
        var labels = mail.header("X-Gmail-Labels");
        var from = addresses(mail, "From");
        var to = addresses(mail, "To", "Cc", "Bcc", "Delivered-To");
        var delivered = new ArrayList<Delivered>();
        for (var mailbox : post.all()) {
            if (to.contains(mailbox.account()) || from.contains(mailbox.account())) {
                var message =
                        !labels.isEmpty()
                                ? append(mailbox, raw, mail, labels)
                                : to.contains(mailbox.account())
                                        ? arrive(mailbox, raw)
                                        : post.put(
                                                mailbox,
                                                raw,
                                                post.now(),
                                                Set.of("SENT"),
                                                null,
                                                0,
                                                false);
                delivered.add(new Delivered(mailbox.account(), message));
            }
        }
        return delivered;
    }

    record Delivered(String account, MailMessage message) {}

    private MailMessage arrive(Mailbox mailbox, byte[] mail) {
        return post.put(
                mailbox,
                mail,
                post.now(),
                Set.of("INBOX", "UNREAD", "CATEGORY_PERSONAL"),
                null,
                0,
                false);
    }

    /** What a program puts under a label of its choice over IMAP, as the call log of a phone. */
    private MailMessage append(Mailbox mailbox, byte[] raw, MimePart mail, String labels) {
        var ids = TakeoutLabels.ids(post, mailbox, labels);
        return post.put(mailbox, raw, MailDate.of(mail).orElse(post.now()), ids, null, 0, false);
    }

    private static Set<String> addresses(MimePart mail, String... headers) {
        var addresses = new LinkedHashSet<String>();
        for (var header : headers) {
            mail.headers().stream()
                    .filter(h -> h.name().equalsIgnoreCase(header))
                    .forEach(h ->
                            EMAIL.matcher(h.value())
                                    .results()
                                    .forEach(found ->
                                            addresses.add(found.group().toLowerCase(Locale.ROOT))));
        }
        return addresses;
    }

    private byte[] withOwnMessageId(byte[] raw) {
        var text = new String(raw, ISO_8859_1);
        var end = text.indexOf("\r\n\r\n");
        var bare = end < 0 ? text.indexOf("\n\n") : end;
        var head = bare < 0 ? text : text.substring(0, bare);
        var rest = bare < 0 ? "" : text.substring(bare);
        var noise = new byte[14];
        random.nextBytes(noise);
        var own = "Message-ID: <CA+" + HexFormat.of().formatHex(noise) + "@mail.gmail.com>\r\n";
        var without = head.replaceAll("(?im)^message-id:.*(\r?\n[ \t].*)*(\r?\n|$)", "");
        return (own + without + rest).getBytes(ISO_8859_1);
    }
}
