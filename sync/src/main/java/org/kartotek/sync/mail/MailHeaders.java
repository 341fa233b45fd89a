package org.kartotek.sync.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

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
                    "List-Id",
                    "List-Unsubscribe",
                    "Precedence",
                    "Auto-Submitted",
                    "X-Autoreply",
                    "X-Auto-Response-Suppress",
                    "Feedback-ID",
                    "Return-Path",
                    "Delivered-To",
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

    public Optional<MailAddress> from() {
        var from = addresses("From");
        return (from.isEmpty() ? addresses("Sender") : from).stream().findFirst();
    }

    /** Everybody the mail was addressed to, once each. */
    public List<MailAddress> recipients() {
        return distinct(List.of("To", "Cc", "Bcc"));
    }

    /** The writer and everybody addressed, once each. */
    public List<MailAddress> participants() {
        return distinct(List.of("From", "To", "Cc", "Bcc"));
    }

    public List<MailAddress> addresses(String name) {
        return all.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .flatMap(header ->
                        MailAddresses.parse(header.value().replaceAll("[\\r\\n]+", " ")).stream())
                .toList();
    }

    private List<MailAddress> distinct(List<String> names) {
        var found = new LinkedHashMap<String, MailAddress>();
        names.stream()
                .map(this::addresses)
                .flatMap(Collection::stream)
                .forEach(a -> found.putIfAbsent(a.email(), a));
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

    /**
     * Newsletters, lists, robots and out-of-office answers: nobody sat down and wrote this to the
     * office.
     */
    public boolean isAutomatic() {
        return raw("List-Id").isPresent()
                || raw("List-Unsubscribe").isPresent()
                || raw("X-Autoreply").isPresent()
                || raw("Auto-Submitted")
                        .map(MailHeaders::word)
                        .filter(v -> !v.equals("no"))
                        .isPresent()
                || raw("Precedence").map(MailHeaders::word).filter(BULK::contains).isPresent()
                || from().map(MailHeaders::isRobot).orElse(false);
    }

    private static final Set<String> BULK = Set.of("bulk", "list", "junk", "auto_reply");

    private static final Pattern ROBOT =
            Pattern.compile(
                    "(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounces?)(?:[+._-].*)?@.*");

    private static boolean isRobot(MailAddress from) {
        return ROBOT.matcher(from.email()).matches();
    }

    private static String word(String value) {
        return value.strip().replaceFirst("[;\\s].*", "").toLowerCase(Locale.ROOT);
    }
}
