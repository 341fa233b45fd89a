package org.kartotek.sync.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The headers of one mail, as they stand there: names in any case, values folded and encoded. */
public record MailHeaders(List<Header> all) {

    /** One header line, not decoded. */
    public record Header(String name, String value) {}

    /** Every header that a decision here looks at; what a metadata request has to ask for. */
    public static final List<String> NEEDED =
            List.of(
                    "From",
                    "Sender",
                    "Reply-To",
                    "To",
                    "Cc",
                    "Bcc",
                    "Subject",
                    "Date",
                    "Message-ID",
                    "In-Reply-To",
                    "References",
                    "X-Original-From",
                    "List-Id",
                    "List-Post",
                    "List-Unsubscribe",
                    "Precedence",
                    "Auto-Submitted",
                    "X-Autoreply",
                    "X-Autorespond",
                    "X-Failed-Recipients",
                    "Return-Path",
                    "Content-Type",
                    "Content-Class",
                    "X-smssync-datatype",
                    "X-smssync-type",
                    "X-smssync-date",
                    "X-smssync-duration",
                    "X-smssync-address",
                    "X-smssync-id");

    private static final Pattern ID = Pattern.compile("<\\s*([^<>\\s]+)\\s*>");

    public MailHeaders {
        all = List.copyOf(all);
    }

    public static MailHeaders of(Map<String, String> values) {
        var headers = new ArrayList<Header>();
        values.forEach((name, value) -> headers.add(new Header(name, value)));
        return new MailHeaders(headers);
    }

    /** For a text that came without headers, from somebody we know. */
    public static MailHeaders from(MailAddress sender) {
        return sender.email().isEmpty()
                ? new MailHeaders(List.of())
                : of(Map.of("From", "\"%s\" <%s>".formatted(sender.name(), sender.email())));
    }

    /** One address as a header spells it: {@code Anna Berg <anna@x.example>}. */
    public static Optional<MailAddress> address(String text) {
        return MailAddresses.parse(text).stream().findFirst();
    }

    /** The first header of that name, unfolded and decoded. */
    public Optional<String> text(String name) {
        return raw(name)
                .map(EncodedWords::decode)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    public Optional<String> raw(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(header -> header.value().replaceAll("[\\r\\n]+[ \\t]*", " "))
                .findFirst();
    }

    public String subject() {
        return text("Subject").map(subject -> subject.replaceAll("\\s+", " ")).orElse("");
    }

    /**
     * Who wrote it. A Google Group puts its own address into From ("Ayşe via Info") where the
     * writer's domain allows no other sender, and the writer into X-Original-From.
     */
    public Optional<MailAddress> from() {
        return writers().stream().findFirst();
    }

    private List<MailAddress> writers() {
        var from = addresses("From");
        if (from.stream().anyMatch(it -> it.name().contains(" via "))
                && raw("List-Id").isPresent()) {
            var original = addresses("X-Original-From");
            return original.isEmpty() ? from : original;
        }
        return from.isEmpty() ? addresses("Sender") : from;
    }

    /** Everybody the mail was addressed to, once each. */
    public List<MailAddress> recipients() {
        return distinct(Stream.of("To", "Cc", "Bcc").map(this::addresses));
    }

    /** The writer and everybody addressed, once each. */
    public List<MailAddress> participants() {
        return distinct(Stream.concat(Stream.of(writers()), Stream.of(recipients())));
    }

    public List<MailAddress> addresses(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .flatMap(header ->
                        MailAddresses.parse(header.value().replaceAll("[\\r\\n]+", " ")).stream())
                .toList();
    }

    private static List<MailAddress> distinct(Stream<List<MailAddress>> some) {
        var found = new LinkedHashMap<String, MailAddress>();
        some.flatMap(Collection::stream).forEach(a -> found.putIfAbsent(a.email(), a));
        return List.copyOf(found.values());
    }

    public Optional<Instant> date() {
        return text("Date").flatMap(MailDate::parse);
    }

    public Optional<String> messageId() {
        return raw("Message-ID").flatMap(value -> ids(value).stream().findFirst());
    }

    /** The ids of the mails this one answers, oldest first. */
    public List<String> references() {
        var ids = new ArrayList<>(raw("References").map(MailHeaders::ids).orElse(List.of()));
        raw("In-Reply-To").map(MailHeaders::ids).orElse(List.of()).stream()
                .filter(id -> !ids.contains(id))
                .forEach(ids::add);
        return List.copyOf(ids);
    }

    private static List<String> ids(String value) {
        return ID.matcher(value).results().map(found -> found.group(1)).toList();
    }

    /** Newsletters, lists, robots and out-of-office answers: nobody sat down and wrote this. */
    public boolean isAutomatic() {
        return AutomaticMail.isFromList(this) || AutomaticMail.isByMachine(this);
    }
}
