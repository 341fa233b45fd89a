package org.kartotek.sidebar;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.Action;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownInteraction;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownTask;

/** The lines that look the same on every card. */
public final class Lines {
    private static final int A_LABEL = 60;
    private static final int A_SNIPPET = 160;

    private final Reader reader;
    private final Back back;

    public Lines(Reader reader, Back back) {
        this.reader = reader;
        this.back = back;
    }

    /** Where the order stands, since when, by whom, and one tap to the next stage. */
    public DecoratedText order(ShownOrder order) {
        var amount = order.amount() == null ? "" : reader.money(order.amount());
        return DecoratedText.of(
                        Html.joined(" · ", Html.bold(order.stage().name()), Html.text(amount)))
                .icon(reader.icon(Sign.ORDER))
                .above(Text.of(order.label() + " · " + order.title()).shortened(A_LABEL).value())
                .below(reader.whenAndWho(order.lastStep().at(), order.lastStep().by()))
                .opening(open("order.view", order.id()))
                .with(nextStage(order));
    }

    public @Nullable Button nextStage(ShownOrder order) {
        var next = order.next();
        if (next == null) {
            return null;
        }
        return Button.of(
                        "→ " + next.name(),
                        OnClick.of(
                                here(reader.write("order.next"))
                                        .with("id", order.id())
                                        .with("from", order.stage().id())))
                .spoken(reader.say("order.moveTo", "order", order.label(), "stage", next.name()));
    }

    public DecoratedText interaction(ShownInteraction one) {
        return DecoratedText.of(what(one))
                .icon(reader.icon(one.kind()))
                .above(happened(one))
                .below(snippet(one));
    }

    /** "3 days ago, Anna, incoming call". */
    public String lastContact(ShownInteraction last) {
        return reader.whenAndWho(last.at(), last.by()) + ", " + kind(last);
    }

    public DecoratedText task(ShownTask task) {
        var due = task.dueAt();
        var line =
                DecoratedText.of(Html.typed(task.title(), A_SNIPPET))
                        .icon(reader.icon(Sign.TASK))
                        .below(joined(task.assignee(), task.about()))
                        .opening(open("task.view", task.id()))
                        .with(
                                Button.of(
                                        reader.say("task.done"),
                                        OnClick.of(
                                                here(reader.write("task.done"))
                                                        .with("id", task.id()))));
        if (due == null) {
            return line;
        }
        var when = reader.moments().when(due);
        return line.above(
                reader.moments().isBeforeToday(due) ? reader.say("task.late", "when", when) : when);
    }

    public DecoratedText hit(Hit hit) {
        var line =
                DecoratedText.of(Html.typed(hit.name(), A_LABEL))
                        .icon(
                                reader.icon(
                                        hit.note() == null
                                                ? Sign.valueOf(hit.kind().name())
                                                : Sign.NOTE))
                        .opening(
                                open(
                                        hit.kind().name().toLowerCase(Locale.ROOT) + ".view",
                                        hit.id()));
        var note = hit.note();
        return line.below(
                joined(
                        hit.detail(),
                        note == null ? null : Text.of(note).shortened(A_SNIPPET).value()));
    }

    public List<DecoratedText> hits(List<Hit> hits) {
        return hits.stream().map(this::hit).toList();
    }

    /** A button that opens a form over this card. */
    public Button form(String words, String op, String about) {
        return Button.of(
                reader.say(words), OnClick.of(here(reader.action(op)).with("about", about)));
    }

    public OnClick open(String op, String id) {
        return OnClick.of(reader.action(op).with("id", id));
    }

    public Action here(Action action) {
        return action.with("back", back.value());
    }

    /** Facts beside each other in a small line, those that are there. */
    public static String joined(@Nullable String... facts) {
        return Stream.of(facts)
                .filter(Objects::nonNull)
                .filter(fact -> !fact.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Html what(ShownInteraction one) {
        var said = one.subject() == null || one.subject().isBlank() ? one.text() : one.subject();
        return said == null || said.isBlank() ? Html.text(kind(one)) : Html.typed(said, A_SNIPPET);
    }

    private String snippet(ShownInteraction one) {
        var text = one.text();
        boolean shownAbove = one.subject() == null || one.subject().isBlank();
        return text == null || shownAbove ? "" : Text.of(text).shortened(A_SNIPPET).value();
    }

    private String happened(ShownInteraction one) {
        return reader.whenAndWho(one.at(), one.by()) + " · " + kind(one);
    }

    private String kind(ShownInteraction one) {
        var direction = one.direction() == null ? "" : "." + one.direction();
        return switch (one.kind()) {
            case CALL, EMAIL, MESSAGE -> reader.say("kind." + one.kind() + direction);
            case MEETING, VISIT, NOTE -> reader.say("kind." + one.kind());
        };
    }
}
