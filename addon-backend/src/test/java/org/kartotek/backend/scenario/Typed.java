package org.kartotek.backend.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything people typed that must still be somewhere. Each piece is one of a kind, so it can be
 * looked for anywhere. It may go only when a person who had it before their eyes takes it out; what
 * the sync does never releases anybody's text.
 */
final class Typed {
    private final Map<String, String> owed = new LinkedHashMap<>();
    private final Set<String> lines = new HashSet<>();
    private int count;
    private boolean listed;

    /** A word that nobody typed before. */
    String word(String by) {
        var word = "w" + (++count) + "x";
        owed.put(word, by);
        return word;
    }

    /** From now on a line to the office is one; what the first listing shows is all remark. */
    void listed() {
        listed = true;
    }

    /** A line to the office, which must be taken once; during the first listing another word. */
    String line(String by) {
        if (!listed) return word(by);
        var line = word(by + " +") + " please";
        lines.add(line);
        return "+ " + line;
    }

    /** A Turkish mobile number that nobody typed before. */
    String number(String by) {
        var number = "+9053255%05d".formatted(++count);
        owed.put(number, by);
        return number;
    }

    String email(String by) {
        var email = "m" + (++count) + "@x.example";
        owed.put(email, by);
        return email;
    }

    /** Somebody looked at {@code before} and left {@code after}. */
    void left(String before, String after) {
        owed.keySet().removeIf(it -> before.contains(it) && !after.contains(it));
    }

    /** Nobody answered when it was given to the office: it may be there or not. */
    void forget(String word) {
        owed.remove(word);
    }

    /** Somebody threw {@code gone} away before the office ever had it. */
    void lost(String gone, String office) {
        owed.keySet().removeIf(it -> gone.contains(it) && !office.contains(it));
    }

    /**
     * A merge, or a contact that comes back under a new name, carries a line into another note in
     * the moment between being taken in and being taken out: better twice than never.
     */
    void mayComeTwice(String note) {
        lines.removeIf(note::contains);
    }

    List<String> missingIn(String everything) {
        var missing = new ArrayList<String>();
        owed.forEach((text, by) -> {
            if (!everything.contains(text)) missing.add(text + " (" + by + ")");
        });
        return missing;
    }

    Set<String> lines() {
        return Set.copyOf(lines);
    }
}
