package org.kartotek.sidebar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.log.CallForm;
import org.kartotek.sidebar.log.JustLogged;
import org.kartotek.sidebar.log.MeetingForm;
import org.kartotek.sidebar.log.NoteForm;
import org.kartotek.sidebar.log.OutcomeForm;
import org.kartotek.sidebar.log.Typed;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;

/** The forms that put down what happened, empty and as they open after an undo. */
final class LogSamples {
    private static final String NAME = "Ayşe Yılmaz";
    private static final List<String> OUTCOMES =
            List.of("Talked", "No answer", "Left a message", "They will call back");
    private static final List<Choice> ORDERS = List.of(new Choice("o1", "#1042 20 × Widget"));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 6);

    private LogSamples() {}

    static Map<String, SidebarCard> cards(Back back, SidebarCard below, String hostile) {
        var cards = new LinkedHashMap<String, SidebarCard>();
        cards.put("note-form", new NoteForm(back, "contact:c1", NAME, Typed.NOTHING));
        cards.put(
                "note-form-again",
                new NoteForm(back, "order:o1", "#1042 20 × Widget", typed(null, null, hostile)));
        cards.put("call-form", new CallForm(back, "c1", NAME, ORDERS, OUTCOMES, Typed.NOTHING));
        cards.put(
                "call-form-again",
                new CallForm(
                        back,
                        "c1",
                        hostile,
                        ORDERS,
                        many(hostile),
                        typed(null, Direction.IN, hostile)));
        cards.put(
                "meeting-form",
                new MeetingForm(back, "c1", NAME, List.of(), OUTCOMES, Typed.NOTHING));
        cards.put(
                "meeting-form-again",
                new MeetingForm(
                        back,
                        "c1",
                        hostile,
                        ORDERS,
                        OUTCOMES,
                        typed(Kind.VISIT, null, "Samples agreed.")));
        cards.put("outcome-form", new OutcomeForm(new Back("event"), "meeting:1", NAME, OUTCOMES));
        cards.put(
                "just-logged",
                reader ->
                        new JustLogged("Call saved", "i1", "t1", back, reader)
                                .above(
                                        new NoteForm(back, "contact:c1", NAME, Typed.NOTHING)
                                                .card(reader)));
        return cards;
    }

    private static Typed typed(@Nullable Kind kind, @Nullable Direction direction, String text) {
        return new Typed(
                kind,
                direction,
                Instant.parse("2026-03-02T08:00:00Z"),
                FRIDAY.minusDays(4),
                "Sent a price",
                text,
                "o1",
                FRIDAY,
                "Call");
    }

    private static List<String> many(String hostile) {
        return IntStream.range(0, 20).mapToObj(i -> i + " " + hostile).toList();
    }
}
