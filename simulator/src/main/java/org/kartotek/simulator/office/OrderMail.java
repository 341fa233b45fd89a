package org.kartotek.simulator.office;

import java.time.Duration;
import java.time.Instant;

/** The mails around one order, each at the step it belongs to. */
final class OrderMail {
    private final Draw draw;
    private final Order order;
    private final Instant latest;

    OrderMail(Draw draw, Order order, Instant latest) {
        this.draw = draw;
        this.order = order;
        this.latest = latest;
    }

    void tell(Conversation talk) {
        talk.customer("enquiry", order.openedAt().minus(minutes(4, 25)));
        var quoted = order.reached("quoted");
        if (quoted != null) {
            var paper =
                    Papers.pdf("quotation-" + order.number() + ".pdf", "Quotation " + order.mark());
            talk.office("quote", quoted.plus(minutes(2, 20)), paper);
        }
        var confirmed = order.reached("confirmed");
        if (confirmed != null && quoted != null) {
            if (Duration.between(quoted, confirmed).toHours() > 30 && draw.chance(0.4)) {
                talk.customer("haggle", quoted.plus(minutes(200, 400)));
                talk.office("haggle.reply", quoted.plus(minutes(420, 900)));
            }
            talk.customer("confirm", confirmed.minus(minutes(10, 25)));
            talk.office("confirmed", confirmed.plus(minutes(3, 30)));
        }
        fulfil(talk);
        var lost = order.reached(Order.LOST);
        if (lost != null) {
            talk.customer("lost", lost.minus(minutes(20, 90)));
        }
    }

    private void fulfil(Conversation talk) {
        var packing = order.reached("packing");
        if (packing == null) {
            return;
        }
        if (draw.chance(0.3)) {
            talk.customer("when", packing.minus(minutes(200, 300)));
            talk.office("when.reply", packing.minus(minutes(60, 150)));
        }
        if (draw.chance(0.6)) {
            talk.office(
                    "packing", packing.plus(minutes(5, 40)), Papers.photo("pallet.png", 0x8b5a2b));
        }
        var shipped = order.reached("shipped");
        if (shipped == null) {
            return;
        }
        talk.office("shipped", shipped.plus(minutes(1, 15)));
        var done = order.reached("done");
        var arrived = shipped.plus(minutes(2_000, 5_000));
        if (arrived.isAfter(latest) || (done != null && arrived.isAfter(done))) {
            return;
        }
        if (draw.chance(0.2)) {
            talk.customer("complaint", arrived, Papers.photo("scratch.png", 0x3060a0));
            talk.office("complaint.reply", arrived.plus(minutes(30, 200)));
        } else if (draw.chance(0.7)) {
            talk.customer("received", arrived);
        }
    }

    private Duration minutes(int least, int most) {
        return Duration.ofMinutes(draw.between(least, most)).plusSeconds(draw.between(0, 59));
    }
}
