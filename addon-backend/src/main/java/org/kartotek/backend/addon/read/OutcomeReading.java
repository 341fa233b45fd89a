package org.kartotek.backend.addon.read;

import java.util.List;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.log.UsualOutcomes;
import org.springframework.stereotype.Component;

/** What may be said of how a call or a meeting went: the office's own words, or the usual ones. */
@Component
public class OutcomeReading {
    private final OutcomeLists lists;

    OutcomeReading(OutcomeLists lists) {
        this.lists = lists;
    }

    /** At least one; the first is the ordinary one. */
    public List<String> ofCalls(Reader reader) {
        var own = lists.of(OutcomeLists.Kind.CALL).labels();
        return own.isEmpty() ? UsualOutcomes.ofCalls(key -> reader.say(key)) : own;
    }

    /** At least one; the first is the ordinary one. */
    public List<String> ofMeetings(Reader reader) {
        var own = lists.of(OutcomeLists.Kind.MEETING).labels();
        return own.isEmpty() ? usualOfMeetings(reader) : own;
    }

    /** That the meeting took place, which its being there says already. */
    public boolean goesWithoutSaying(String outcome, Reader reader) {
        return outcome.equals(usualOfMeetings(reader).getFirst());
    }

    private static List<String> usualOfMeetings(Reader reader) {
        return UsualOutcomes.ofMeetings(key -> reader.say(key));
    }
}
