package org.kartotek.sync.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words are somebody's name, best if the mail's header says so too. */
final class PersonName {
    private static final Pattern SHAPE =
            Pattern.compile(
                    "(?:(?:Dr|Prof|Mr|Mrs|Ms|Ing|Dipl|Herr|Frau)\\.?,?"
                        + " )*\\p{Lu}[\\p{L}'’ʼ.-]{0,29}(?:"
                        + " (?:(?:van|von|der|den|de|del|della|di|da|du|la|le|el|al|bin|ibn|oğlu|qızı|af|av|zu)|\\p{Lu}[\\p{L}'’ʼ.-]{0,29})){1,4}(?:,?"
                        + " (?:Jr|Sr|PhD|Ph\\.D|MBA|MD|MSc|BSc|CPA|Esq|LL\\.M)\\.?)*");

    /** No name is longer, whatever stands around it; see {@link Line#is}. */
    private static final int LONGEST = 200;

    private static final Set<String> SMALL = Set.of("dr", "mr", "mrs", "ms", "prof", "phd", "mba");

    private PersonName() {}

    /** True if these words are the sender's name as the header or the address spells it. */
    static boolean isOf(MailAddress sender, String words) {
        if (words.length() > LONGEST) return false;
        var bare = bare(words);
        if (bare.isEmpty() || bare.length() > 60 || bare.chars().anyMatch(Character::isDigit))
            return false;
        var said = tokens(bare);
        if (said.isEmpty() || said.size() > 5) return false;
        return covers(tokens(sender.name()), said) || isLocalPart(sender, said);
    }

    static boolean looksLikeOne(String words) {
        if (words.length() > LONGEST) return false;
        var bare = bare(words);
        return bare.length() <= 45 && SHAPE.matcher(bare).matches();
    }

    static String bare(String words) {
        return words.replaceAll("^(?:i\\.\\s?[AV]\\.|ppa\\.)\\s*", "")
                .replaceAll("^[\\s\\p{Punct}–—]++|(?<![\\s*_~,;:!–—-])[\\s*_~,;:!–—-]++$", "")
                .replaceAll("\\s+", " ");
    }

    /** All that is said stands in the header, or all of the header is said; initials count. */
    private static boolean covers(List<String> known, List<String> said) {
        if (known.isEmpty()) return false;
        var full = known.stream().filter(it -> it.length() > 1).toList();
        return said.stream().allMatch(it -> isAmong(it, known))
                        && said.stream().anyMatch(it -> it.length() > 1)
                || full.size() > 1 && full.stream().allMatch(it -> isAmong(it, said));
    }

    private static boolean isAmong(String word, List<String> words) {
        return words.stream()
                .anyMatch(it ->
                        it.equals(word)
                                || it.length() == 1 && word.startsWith(it)
                                || word.length() == 1 && it.startsWith(word));
    }

    /** {@code anna.berg@}, {@code annaberg@}, {@code aberg@}. */
    private static boolean isLocalPart(MailAddress sender, List<String> said) {
        var local = sender.email().replaceFirst("@.*", "").replaceAll("\\d+", "");
        var parts = tokens(local);
        var joined = String.join("", parts);
        if (said.size() < 2 || said.getFirst().length() < 2) {
            return said.size() == 1
                    && said.getFirst().length() > 2
                    && parts.contains(said.getFirst());
        }
        var first = said.getFirst();
        var last = said.getLast();
        return parts.contains(first) && parts.contains(last)
                || joined.equals(first + last)
                || joined.equals(last + first)
                || joined.equals(first.charAt(0) + last)
                || joined.equals(first + last.charAt(0));
    }

    private static List<String> tokens(String text) {
        return Arrays.stream(Latin.of(text).split(" "))
                .filter(it -> !it.isEmpty() && !SMALL.contains(it))
                .toList();
    }
}
