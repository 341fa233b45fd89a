package org.kartotek.simulator.gmail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.gmail.SearchTerm.All;
import org.kartotek.simulator.gmail.SearchTerm.Any;
import org.kartotek.simulator.gmail.SearchTerm.Between;
import org.kartotek.simulator.gmail.SearchTerm.Everything;
import org.kartotek.simulator.gmail.SearchTerm.Header;
import org.kartotek.simulator.gmail.SearchTerm.Labelled;
import org.kartotek.simulator.gmail.SearchTerm.MessageId;
import org.kartotek.simulator.gmail.SearchTerm.Not;
import org.kartotek.simulator.gmail.SearchTerm.Nothing;
import org.kartotek.simulator.gmail.SearchTerm.Word;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;

/** Finds the messages a list call asks for, newest first. */
final class Search {
    private final PostOffice post;

    Search(PostOffice post) {
        this.post = post;
    }

    List<MailMessage> find(Call call, Mailbox mailbox) {
        var wanted =
                call.query("q").map(q -> parse(q, mailbox)).orElseGet(() -> new All(List.of()));
        var labels = Set.copyOf(call.list("labelIds"));
        for (var label : labels) {
            if (mailbox.label(label).isEmpty()) {
                throw invalidLabel(label);
            }
        }
        var bins =
                call.flag("includeSpamTrash")
                        || asksForBins(wanted)
                        || labels.contains("TRASH")
                        || labels.contains("SPAM");
        var found = new ArrayList<MailMessage>();
        for (var message : mailbox.newestFirst()) {
            var thrownAway =
                    message.labels().contains("TRASH") || message.labels().contains("SPAM");
            if ((bins || !thrownAway)
                    && message.labels().containsAll(labels)
                    && fits(wanted, message)) {
                found.add(message);
            }
        }
        return found;
    }

    static Refused invalidLabel(String label) {
        return Refused.of(400, "INVALID_ARGUMENT", "invalidArgument", "Invalid label: " + label);
    }

    private SearchTerm parse(String query, Mailbox mailbox) {
        return SearchParser.parse(query, post.now(), name -> labelId(mailbox, name));
    }

    /** Blanks and slashes of a label's name are dashes in a search. */
    private static Optional<String> labelId(Mailbox mailbox, String name) {
        return mailbox.labels().stream()
                .filter(l -> dashed(l.name()).equals(dashed(name)) || l.id().equalsIgnoreCase(name))
                .map(Label::id)
                .findFirst();
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[\\s/]+", "-");
    }

    private static boolean asksForBins(SearchTerm term) {
        return switch (term) {
            case All all -> all.terms().stream().anyMatch(Search::asksForBins);
            case Any any -> any.terms().stream().anyMatch(Search::asksForBins);
            case Labelled label ->
                    label.labelId().equals("TRASH") || label.labelId().equals("SPAM");
            case Everything _ -> true;
            case MessageId _,
                    Not _,
                    Header _,
                    Word _,
                    Between _,
                    SearchTerm.Attachment _,
                    Nothing _ ->
                    false;
        };
    }

    private boolean fits(SearchTerm term, MailMessage message) {
        var envelope = message.envelope();
        return switch (term) {
            case All all -> all.terms().stream().allMatch(t -> fits(t, message));
            case Any any -> any.terms().stream().anyMatch(t -> fits(t, message));
            case Not not -> !fits(not.term(), message);
            case Header header ->
                    switch (header.field()) {
                        case FROM -> contains(envelope.from(), header.value());
                        case TO ->
                                contains(envelope.to(), header.value())
                                        || contains(envelope.cc(), header.value());
                        case CC -> contains(envelope.cc(), header.value());
                        case BCC -> contains(envelope.bcc(), header.value());
                        case SUBJECT -> contains(envelope.subject(), header.value());
                    };
            case Between between ->
                    message.at() >= between.from() && message.at() < between.until();
            case MessageId id -> envelope.messageId().replaceAll("^<|>$", "").equals(id.id());
            case Labelled label -> message.labels().contains(label.labelId());
            case SearchTerm.Attachment _ ->
                    post.read(message).all().stream().anyMatch(part -> !part.filename().isEmpty());
            case Word word -> hasWord(message, word.text());
            case Everything _ -> true;
            case Nothing _ -> false;
        };
    }

    private boolean hasWord(MailMessage message, String word) {
        var envelope = message.envelope();
        return contains(envelope.subject(), word)
                || contains(envelope.from(), word)
                || contains(envelope.to(), word)
                || contains(envelope.cc(), word)
                || contains(Snippet.text(post.read(message)).toLowerCase(Locale.ROOT), word);
    }

    /** Whole words only: {@code ann} does not find {@code anna}. */
    private static boolean contains(String text, String wanted) {
        for (var at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            var before = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            var end = at + wanted.length();
            if (before && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
