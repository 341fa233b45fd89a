package org.kartotek.backend.addon.write;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.ChangeOrder;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.OrderDraft;
import org.kartotek.backend.order.OrderFacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.sidebar.order.LostForm.Why;
import org.kartotek.sidebar.words.Language;
import org.springframework.stereotype.Component;

/** Opens orders and moves them; a card that was overtaken by somebody else moves nothing. */
@Component
public class OrderWrites {
    private final Orders orders;
    private final MoveOrder move;
    private final OpenOrder open;
    private final ChangeOrder change;
    private final MainPipeline pipeline;
    private final Contacts contacts;
    private final Offices offices;

    OrderWrites(
            Orders orders,
            MoveOrder move,
            OpenOrder open,
            ChangeOrder change,
            MainPipeline pipeline,
            Contacts contacts,
            Offices offices) {
        this.orders = orders;
        this.move = move;
        this.open = open;
        this.change = change;
        this.pipeline = pipeline;
        this.contacts = contacts;
        this.offices = offices;
    }

    public Outcome next(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        var from = visit.id("from");
        if (!order.stageId().equals(from)) {
            return overtaken(order, visit);
        }
        var moved = move.toNext(order.id(), from, visit.actor());
        return moved.stageId().equals(from)
                ? new Outcome.Refused(visit.say("order.isLast", "order", label(order)))
                : moved(moved, visit);
    }

    public Outcome anyStage(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        if (!order.stageId().equals(visit.id("from"))) {
            return overtaken(order, visit);
        }
        var stage = visit.event().input("stage");
        if (stage.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.choose"));
        }
        var comment = visit.event().input("comment").orElse(null);
        return to(order, Visit.idIn(stage.get()), comment, visit);
    }

    /** Whether the stage that was chosen is one an order goes to only with a reason. */
    public boolean asksWhy(Visit visit) {
        return visit.event().input("comment").isEmpty()
                && visit.event().input("stage").map(Visit::idIn).filter(move::asksWhy).isPresent();
    }

    /** The reason that was chosen, what was typed, or both. */
    public Outcome lose(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        if (!order.stageId().equals(visit.id("from"))) {
            return overtaken(order, visit);
        }
        var chosen = visit.event().input("why").orElse("");
        var why =
                Stream.concat(
                                Arrays.stream(Why.values())
                                        .filter(one -> one.name().equals(chosen))
                                        .map(one -> visit.say("lost." + one)),
                                visit.event().input("comment").stream())
                        .collect(Collectors.joining(". "));
        return to(order, visit.id("stage"), why, visit);
    }

    private Outcome to(Order order, UUID stage, @Nullable String comment, Visit visit) {
        return move.moveSayingWhy(order.id(), stage, comment, visit.actor())
                .map(moved -> moved(moved, visit))
                .orElseGet(() -> new Outcome.Refused(visit.say("order.lost.say")));
    }

    public Outcome undo(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        return visit.moment("step")
                .flatMap(step -> move.undo(order.id(), step, visit.actor()))
                .map(back -> undone(back, visit))
                .orElseGet(() -> overtaken(order, visit));
    }

    private Outcome undone(Order back, Visit visit) {
        return new Outcome.Done(
                visit.say("order.undone", "order", label(back), "stage", stage(back, visit)));
    }

    public Outcome open(Visit visit) {
        var title = visit.event().input("title");
        if (title.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var currency = offices.current().settings().currency();
        return switch (FiguresTyped.in(visit, currency)) {
            case FiguresTyped.Wrong wrong -> new Outcome.Refused(wrong.sentence());
            case FiguresTyped.Read figures -> open(title.get(), figures, visit);
        };
    }

    private Outcome open(String title, FiguresTyped.Read figures, Visit visit) {
        var contact = contacts.findById(visit.id("contact")).orElseThrow();
        var order =
                open.open(
                        new OrderDraft(
                                title,
                                contact.id(),
                                contact.organizationId(),
                                figures.amount(),
                                figures.lines(),
                                visit.user()),
                        visit.actor());
        return new Outcome.Done(visit.say("order.opened", "order", label(order)), order.id());
    }

    /** Title, lines and amount anew; the owner stays. */
    public Outcome change(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        var title = visit.event().input("title");
        if (title.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var amount = order.amount();
        var currency = amount == null ? offices.current().settings().currency() : amount.currency();
        return switch (FiguresTyped.in(visit, currency)) {
            case FiguresTyped.Wrong wrong -> new Outcome.Refused(wrong.sentence());
            case FiguresTyped.Read figures ->
                    change(
                            order,
                            new OrderFacts(
                                    title.get(),
                                    figures.amount(),
                                    figures.lines(),
                                    order.ownerId()),
                            visit);
        };
    }

    private Outcome change(Order order, OrderFacts facts, Visit visit) {
        int seen = visit.event().parameter("version").map(OrderWrites::number).orElse(-1);
        return switch (change.change(order.id(), seen, facts, visit.actor())) {
            case ChangeOrder.Outcome.Changed _ ->
                    new Outcome.Done(visit.say("order.changed", "order", label(order)));
            case ChangeOrder.Outcome.Same _ ->
                    new Outcome.Done(visit.say("order.same", "order", label(order)));
            case ChangeOrder.Outcome.ChangedMeanwhile _ ->
                    new Outcome.Refused(visit.say("order.changedMeanwhile", "order", label(order)));
        };
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    }

    private Outcome moved(Order order, Visit visit) {
        return new Outcome.Done(
                visit.say("order.moved", "order", label(order), "stage", stage(order, visit)),
                order.id());
    }

    private Outcome overtaken(Order order, Visit visit) {
        return new Outcome.Refused(
                visit.say(
                        "order.movedMeanwhile",
                        "order",
                        label(order),
                        "stage",
                        stage(order, visit)));
    }

    private String stage(Order order, Visit visit) {
        Locale language = Language.of(visit.locale()).locale();
        UUID stage = order.stageId();
        return pipeline.stages().byId(stage).name(language);
    }

    private static String label(Order order) {
        return "#" + order.number();
    }
}
