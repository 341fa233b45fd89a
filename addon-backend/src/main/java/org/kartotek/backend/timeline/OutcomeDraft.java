package org.kartotek.backend.timeline;

import java.util.List;

/** The outcomes an office wants, a line each; empty lines and repeated ones are left out. */
public record OutcomeDraft(List<String> labels) {
    public static final int MOST = 20;
    public static final int LONGEST = 60;

    public OutcomeDraft {
        labels = labels.stream().map(String::strip).filter(it -> !it.isEmpty()).distinct().toList();
        if (labels.size() > MOST) {
            throw new OutcomesRefused(OutcomesRefused.Reason.TOO_MANY, "" + labels.size());
        }
        labels.stream()
                .filter(it -> it.length() > LONGEST)
                .findFirst()
                .ifPresent(it -> {
                    throw new OutcomesRefused(OutcomesRefused.Reason.TOO_LONG, it);
                });
    }

    public static OutcomeDraft ofLines(String text) {
        return new OutcomeDraft(text.lines().toList());
    }
}
