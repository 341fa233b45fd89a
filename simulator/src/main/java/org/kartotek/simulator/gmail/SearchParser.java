package org.kartotek.simulator.gmail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.kartotek.simulator.gmail.SearchTerm.All;
import org.kartotek.simulator.gmail.SearchTerm.Any;
import org.kartotek.simulator.gmail.SearchTerm.Between;
import org.kartotek.simulator.gmail.SearchTerm.Everything;
import org.kartotek.simulator.gmail.SearchTerm.Header;
import org.kartotek.simulator.gmail.SearchTerm.Header.Field;
import org.kartotek.simulator.gmail.SearchTerm.Labelled;
import org.kartotek.simulator.gmail.SearchTerm.MessageId;
import org.kartotek.simulator.gmail.SearchTerm.Not;
import org.kartotek.simulator.gmail.SearchTerm.Nothing;
import org.kartotek.simulator.gmail.SearchTerm.Word;

/** Reads what people type into Gmail's search box. What it does not know it takes for words. */
final class SearchParser {
    /** Gmail reads dates without a time in Pacific time. */
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

    private final String text;
    private final Instant now;
    private final Function<String, Optional<String>> labelIds;
    private int at;

    private SearchParser(String text, Instant now, Function<String, Optional<String>> labelIds) {
        this.text = text;
        this.now = now;
        this.labelIds = labelIds;
    }

    /**
     * @param labelIds finds the id of a label by its name
     */
    static SearchTerm parse(
            String query, Instant now, Function<String, Optional<String>> labelIds) {
        return new SearchParser(query, now, labelIds).all('\0');
    }

    /** {@code OR} binds tighter than the blank between two terms. */
    private SearchTerm all(char end) {
        var terms = new ArrayList<SearchTerm>();
        while (more(end)) {
            var term = term();
            var choices = new ArrayList<>(List.of(term));
            while (more(end) && takeWord("OR")) {
                if (more(end)) {
                    choices.add(term());
                }
            }
            takeWord("AND");
            terms.add(choices.size() == 1 ? term : new Any(choices));
        }
        at++;
        return new All(terms);
    }

    private boolean more(char end) {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) != end;
    }

    private boolean takeWord(String word) {
        var end = at + word.length();
        var there =
                text.startsWith(word, at)
                        && (end == text.length() || Character.isWhitespace(text.charAt(end)));
        at += there ? word.length() : 0;
        return there;
    }

    private SearchTerm term() {
        var first = text.charAt(at);
        if (first == '-'
                && at + 1 < text.length()
                && !Character.isWhitespace(text.charAt(at + 1))) {
            at++;
            return new Not(term());
        }
        if (first == '(') {
            at++;
            return all(')');
        }
        if (first == '{') {
            at++;
            return new Any(((All) all('}')).terms());
        }
        if (first == '"') {
            return new Word(quoted());
        }
        return operator(bare());
    }

    private String quoted() {
        var end = text.indexOf('"', at + 1);
        var inside = text.substring(at + 1, end < 0 ? text.length() : end);
        at = end < 0 ? text.length() : end + 1;
        return inside.toLowerCase(Locale.ROOT);
    }

    private String bare() {
        var start = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "(){}\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            at++;
        }
        return text.substring(start, at);
    }

    private SearchTerm operator(String word) {
        var colon = word.indexOf(':');
        if (colon <= 0) {
            return new Word(word.toLowerCase(Locale.ROOT));
        }
        var name = word.substring(0, colon).toLowerCase(Locale.ROOT);
        var value = word.substring(colon + 1);
        if (value.isEmpty() && at < text.length()) {
            switch (text.charAt(at)) {
                case '"' -> value = quoted();
                case '(', '{' -> {
                    return group(name);
                }
                default -> {}
            }
        }
        return operator(name, value, word);
    }

    /** {@code from:(a@x b@y)}: the operator holds for each of them. */
    private SearchTerm group(String name) {
        var any = text.charAt(at) == '{';
        at++;
        var words = new ArrayList<SearchTerm>();
        var or = any;
        while (more(any ? '}' : ')')) {
            if (takeWord("OR")) {
                or = true;
                continue;
            }
            var value = text.charAt(at) == '"' ? quoted() : bare();
            words.add(operator(name, value, value));
        }
        at++;
        return or ? new Any(words) : new All(words);
    }

    private SearchTerm operator(String name, String value, String word) {
        var folded = value.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "from" -> new Header(Field.FROM, folded);
            case "to" -> new Header(Field.TO, folded);
            case "cc" -> new Header(Field.CC, folded);
            case "bcc" -> new Header(Field.BCC, folded);
            case "subject" -> new Header(Field.SUBJECT, folded);
            case "rfc822msgid" -> new MessageId(value.replaceAll("^<|>$", ""));
            case "after", "newer" -> new Between(day(value), Long.MAX_VALUE);
            case "before", "older" -> new Between(Long.MIN_VALUE, day(value));
            case "newer_than" -> new Between(ago(folded), Long.MAX_VALUE);
            case "older_than" -> new Between(Long.MIN_VALUE, ago(folded));
            case "label" -> label(value);
            case "in" -> in(folded, value);
            case "is" -> is(folded);
            case "category" ->
                    new Labelled(
                            "CATEGORY_"
                                    + value.toUpperCase(Locale.ROOT)
                                            .replace("PRIMARY", "PERSONAL"));
            case "has" -> folded.equals("attachment") ? new SearchTerm.Attachment() : new Nothing();
            default -> new Word(word.toLowerCase(Locale.ROOT));
        };
    }

    private SearchTerm label(String value) {
        return labelIds.apply(value).<SearchTerm>map(Labelled::new).orElseGet(Nothing::new);
    }

    private SearchTerm in(String folded, String value) {
        return switch (folded) {
            case "anywhere" -> new Everything();
            case "chats" -> new Labelled("CHAT");
            case "drafts", "draft" -> new Labelled("DRAFT");
            default -> label(value);
        };
    }

    private static SearchTerm is(String folded) {
        return switch (folded) {
            case "read" -> new Not(new Labelled("UNREAD"));
            case "unread", "starred", "important" -> new Labelled(folded.toUpperCase(Locale.ROOT));
            default -> new Nothing();
        };
    }

    /** Seconds since 1970, or a date as 2026/11/22 or 2026-11-22. */
    private static long day(String value) {
        try {
            if (value.matches("\\d{5,}")) {
                return Math.multiplyExact(Long.parseLong(value), 1_000L);
            }
            var parts = value.split("[/-]", -1);
            var date =
                    LocalDate.of(
                            Integer.parseInt(parts[0]),
                            Integer.parseInt(parts[1]),
                            Integer.parseInt(parts[2]));
            return date.atStartOfDay(PACIFIC).toInstant().toEpochMilli();
        } catch (RuntimeException _) {
            return Long.MAX_VALUE;
        }
    }

    private long ago(String value) {
        if (!value.matches("\\d{1,5}[dmyh]")) {
            return Long.MAX_VALUE;
        }
        var count = Integer.parseInt(value.substring(0, value.length() - 1));
        var today = now.atOffset(ZoneOffset.UTC);
        var then =
                switch (value.charAt(value.length() - 1)) {
                    case 'h' -> today.minusHours(count);
                    case 'd' -> today.minusDays(count);
                    case 'm' -> today.minusMonths(count);
                    default -> today.minusYears(count);
                };
        return then.toInstant().toEpochMilli();
    }
}
