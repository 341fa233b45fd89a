package org.kartotek.sidebar.order;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.Lines;
import org.kartotek.sidebar.Reader;
import org.kartotek.sidebar.SidebarCard;
import org.kartotek.sidebar.Sign;
import org.kartotek.sidebar.card.Button;
import org.kartotek.sidebar.card.ButtonList;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.CardAction;
import org.kartotek.sidebar.card.DecoratedText;
import org.kartotek.sidebar.card.Header;
import org.kartotek.sidebar.card.Html;
import org.kartotek.sidebar.card.OnClick;
import org.kartotek.sidebar.card.Section;
import org.kartotek.sidebar.card.SelectionInput;
import org.kartotek.sidebar.card.SelectionItem;
import org.kartotek.sidebar.card.Text;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.card.Widget;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownOrder.Step;

/** One order: where it stands, how it came there, and where it can go. */
public record OrderCard(ShownOrder order, List<ShownOrder.Line> lines, Thread thread)
        implements SidebarCard {
    private static final int FIRST_STEPS = 3;
    private static final int MOST_STEPS = 30;
    private static final int MOST_LINES = 30;
    private static final int A_LINE = 160;

    /** Whether a conversation is open beside the card, and whether it is about this order. */
    public enum Thread {
        NONE,
        APART,
        ATTACHED
    }

    public OrderCard {
        lines = List.copyOf(lines);
    }

    @Override
    public Card card(Reader reader) {
        var lines = new Lines(reader, Back.order(order.id()));
        return Card.named(
                        "order",
                        standing(reader, lines),
                        asked(reader, lines),
                        moving(reader, lines),
                        steps(reader))
                .headed(Header.of(Text.of(order.label() + " " + order.title())))
                .menu(
                        new CardAction(
                                Text.of(reader.say("open.console")),
                                reader.console("/orders/" + order.id())));
    }

    private Section standing(Reader reader, Lines lines) {
        var contact = order.contact();
        var money = order.amount();
        var stage =
                DecoratedText.of(Html.bold(order.stage().name()))
                        .icon(reader.icon(Sign.ORDER))
                        .above(money == null ? "" : reader.money(money))
                        .below(reader.whenAndWho(order.lastStep().at(), order.lastStep().by()));
        var who =
                contact == null
                        ? null
                        : DecoratedText.of(Html.text(contact.name()))
                                .icon(reader.icon(Sign.CONTACT))
                                .opening(lines.open("contact.view", contact.id()));
        var buttons = buttons(reader, lines);
        return Section.of(stage, who, buttons.buttons().isEmpty() ? null : buttons);
    }

    private ButtonList buttons(Reader reader, Lines lines) {
        var next = lines.nextStage(order);
        return ButtonList.of(
                next == null ? null : next.filled(),
                undo(reader, lines),
                lines.form("note.write", "note.form", Back.order(order.id()).value()));
    }

    private @Nullable Button undo(Reader reader, Lines lines) {
        return order.canStepBack()
                ? Button.of(
                        reader.say("order.undo"),
                        OnClick.of(
                                lines.here(reader.write("order.undo"))
                                        .with("id", order.id())
                                        .with("step", order.lastStep().at().toString())))
                : null;
    }

    /** What is asked for, and the form to write it anew. */
    private Section asked(Reader reader, Lines lines) {
        var widgets = new ArrayList<Widget>();
        this.lines.stream().limit(MOST_LINES).map(one -> line(reader, one)).forEach(widgets::add);
        widgets.add(
                ButtonList.of(
                        lines.form("order.edit", "order.edit", Back.order(order.id()).value()),
                        conversation(reader, lines)));
        return Section.of(widgets).titled(reader.say("order.lines", "count", this.lines.size()));
    }

    private @Nullable Button conversation(Reader reader, Lines lines) {
        return switch (thread) {
            case NONE -> null;
            case APART -> conversation("thread.attach", reader, lines);
            case ATTACHED -> conversation("thread.detach", reader, lines);
        };
    }

    private Button conversation(String op, Reader reader, Lines lines) {
        return Button.of(
                reader.say(op), OnClick.of(lines.here(reader.write(op)).with("id", order.id())));
    }

    private static DecoratedText line(Reader reader, ShownOrder.Line line) {
        var price = line.unitPrice();
        var quantity = line.quantity().stripTrailingZeros().toPlainString();
        return DecoratedText.of(Html.typed(quantity + " × " + line.title(), A_LINE))
                .below(price == null ? "" : reader.money(price));
    }

    private Section moving(Reader reader, Lines lines) {
        if (order.stages().size() < 2) {
            return Section.of(List.of());
        }
        return Section.of(
                        SelectionInput.dropdown("stage", reader.say("field.stage"), stages()),
                        TextInput.line("comment", reader.say("field.comment")),
                        ButtonList.of(
                                Button.of(
                                        reader.say("order.move"),
                                        OnClick.of(
                                                lines.here(reader.write("order.move"))
                                                        .with("id", order.id())
                                                        .with("from", order.stage().id())
                                                        .saving("stage")))))
                .titled(reader.say("order.anyStage"));
    }

    private List<SelectionItem> stages() {
        return order.stages().stream()
                .map(stage ->
                        SelectionItem.of(stage.name(), stage.id())
                                .selected(stage.id().equals(order.stage().id())))
                .toList();
    }

    private Section steps(Reader reader) {
        var widgets = new ArrayList<Widget>();
        order.steps().stream()
                .limit(MOST_STEPS)
                .map(step -> step(reader, step))
                .forEach(widgets::add);
        return Section.of(widgets).titled(reader.say("order.steps")).showing(FIRST_STEPS);
    }

    private static DecoratedText step(Reader reader, Step step) {
        var door = step.door();
        return DecoratedText.of(Html.text(step.stage()))
                .icon(reader.icon(Sign.STEP))
                .above(
                        Lines.joined(
                                reader.moments().date(step.at()) + ", " + step.by(),
                                door == null ? null : reader.door(door)))
                .below(step.comment() == null ? "" : step.comment());
    }
}
