package org.kartotek.sidebar.log;

import java.util.List;
import java.util.function.UnaryOperator;

/** How calls and meetings usually end, for an office that has no words of its own for that. */
public final class UsualOutcomes {
    private static final List<String> CALLS =
            List.of("TALKED", "NO_ANSWER", "LEFT_MESSAGE", "CALL_BACK");
    private static final List<String> MEETINGS = List.of("HELD", "NO_SHOW", "PUT_OFF");

    private UsualOutcomes() {}

    /** The ordinary one first. */
    public static List<String> ofCalls(UnaryOperator<String> say) {
        return CALLS.stream().map(one -> say.apply("outcome." + one)).toList();
    }

    /** The ordinary one first. */
    public static List<String> ofMeetings(UnaryOperator<String> say) {
        return MEETINGS.stream().map(one -> say.apply("met." + one)).toList();
    }
}
