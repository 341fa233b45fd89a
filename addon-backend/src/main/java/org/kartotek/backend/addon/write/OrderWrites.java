package org.kartotek.backend.addon.write;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.OrderDraft;
import org.kartotek.backend.order.Orders;
import org.kartotek.sidebar.words.Language;
import org.springframework.stereotype.Component;

/** Opens orders and moves them; a card that was overtaken by somebody else moves nothing. */
@Component
public class OrderWrites {
    private final Orders orders;
    private final MoveOrder move;
    private final OpenOrder open;
    private final MainPipeline pipeline;
    private final Contacts contacts;
    private final Offices offices;

    OrderWrites(
            Orders orders,
            MoveOrder move,
            OpenOrder open,
            MainPipeline pipeline,
            Contacts contacts,
            Offices offices) {
        this.orders = orders;
        this.move = move;
        this.open = open;
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
        return moved(move.move(order.id(), Visit.idIn(stage.get()), comment, visit.actor()), visit);
    }

    public Outcome undo(Visit visit) {
        var order = orders.findById(visit.id("id")).orElseThrow();
        if (!order.stageId().equals(visit.id("from"))) {
            return overtaken(order, visit);
        }
        var back = move.undo(order.id(), visit.actor());
        return new Outcome.Done(
                visit.say("order.undone", "order", label(back), "stage", stage(back, visit)));
    }

    public Outcome open(Visit visit) {
        var title = visit.event().input("title");
        if (title.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.empty"));
        }
        var typed = visit.event().input("amount").orElse("");
        var amount = AmountTyped.parse(typed);
        if (!typed.isEmpty() && amount.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.amount", "typed", typed));
        }
        var contact = contacts.findById(visit.id("contact")).orElseThrow();
        var currency = offices.current().settings().currency();
        @Nullable Money money = amount.map(value -> new Money(value, currency)).orElse(null);
        var order =
                open.open(
                        new OrderDraft(
                                title.get(),
                                contact.id(),
                                contact.organizationId(),
                                money,
                                List.of(),
                                visit.user()),
                        visit.actor());
        return new Outcome.Done(visit.say("order.opened", "order", label(order)), order.id());
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
