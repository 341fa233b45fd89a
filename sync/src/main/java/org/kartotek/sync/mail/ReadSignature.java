package org.kartotek.sync.mail;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a signature piece by piece. What is sure goes first (addresses, numbers, links); a name, a
 * title, an organization are only believed where the rest of the line leaves no doubt.
 */
final class ReadSignature {

    private static final int MOST_LINES = 60;
    private static final Pattern DISCLAIMER =
            Pattern.compile(
                    "(?i).*\\b(?:confidential|disclaimer|intended (?:only|solely)|virus|please"
                        + " consider the"
                        + " environment|конфиденциальн|gizlilik|vertraulich|confidentiel|fortrolig|məxfi).*",
                    Pattern.UNICODE_CASE);

    private final MailAddress sender;
    private final List<SignaturePiece> pieces;
    private final Set<String> phones = new LinkedHashSet<>();
    private final Set<String> emails = new LinkedHashSet<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final String text;

    ReadSignature(String text, MailAddress sender) {
        this.text = text;
        this.sender = sender;
        this.pieces = SignaturePiece.of(lines(text));
    }

    /** What follows a disclaimer is the law department's, not the writer's. */
    private static List<String> lines(String text) {
        return text.lines()
                .limit(MOST_LINES)
                .takeWhile(line -> line.length() < 400 && !DISCLAIMER.matcher(line).matches())
                .filter(line -> !SignatureStart.isFrame(line))
                .toList();
    }

    Signature signature() {
        var address = PostalAddress.in(pieces);
        var left = new ArrayList<String>();
        for (var piece : pieces) {
            if (address.parts().contains(piece)) continue;
            var words = withoutWays(piece);
            if (!words.isBlank()) left.addAll(nameApart(words));
        }
        var name = name(left);
        var work = WorkWords.in(left, name, domains());
        return new Signature(
                text,
                name,
                work.title(),
                work.organization(),
                List.copyOf(phones),
                List.copyOf(emails),
                List.copyOf(urls),
                address.text());
    }

    /** Takes the ways to reach somebody out of a piece and returns the words that are left. */
    private String withoutWays(SignaturePiece piece) {
        var found = WaysToReach.in(piece);
        emails.addAll(found.emails());
        urls.addAll(found.urls());
        phones.addAll(found.phones());
        return found.rest();
    }

    /** "Anna Berg, Sales Manager" is a name and something else. */
    private List<String> nameApart(String words) {
        int comma = words.indexOf(',');
        if (comma < 0) return List.of(words);
        var head = words.substring(0, comma).strip();
        var tail = words.substring(comma + 1).strip();
        if (SignatureStart.isFrame(head)) return tail.isEmpty() ? List.of() : List.of(tail);
        var isName =
                PersonName.isOf(sender, head)
                        || PersonName.looksLikeOne(head) && WorkWords.isWork(tail, domains());
        return isName && !WorkWords.isWork(head, domains()) ? List.of(head, tail) : List.of(words);
    }

    /** The whole name rather than the first name that stands under the greeting. */
    private @Nullable String name(List<String> left) {
        var said =
                left.stream()
                        .filter(it -> PersonName.isOf(sender, it))
                        .map(PersonName::bare)
                        .toList();
        var whole = said.stream().filter(it -> it.contains(" ")).findFirst();
        if (!said.isEmpty()) return whole.orElse(said.getFirst());
        return left.isEmpty() || !mayBeName(left) ? null : PersonName.bare(left.getFirst());
    }

    /** A firm may be called like its founder; where another line is surely a firm, it is not. */
    private boolean mayBeName(List<String> left) {
        var first = left.getFirst();
        var others = left.subList(1, left.size());
        var namedElsewhere = others.stream().anyMatch(it -> WorkWords.isWork(it, Set.of()));
        return PersonName.looksLikeOne(first)
                && !WorkWords.isWork(first, namedElsewhere ? Set.of() : domains());
    }

    /** The sender's own domains, where an organization is likely to be called as its site is. */
    private Set<String> domains() {
        var domains = new LinkedHashSet<String>();
        if (sender.email().contains("@")) domains.add(sender.domain());
        emails.forEach(it -> domains.add(it.substring(it.lastIndexOf('@') + 1)));
        urls.forEach(
                it -> domains.add(it.replaceFirst("(?i)^https?://", "").replaceFirst("/.*", "")));
        return domains;
    }
}
