package org.kartotek.simulator.office;

import java.time.Duration;
import java.time.Instant;

/** What an office writes about when it is not about an order. */
final class OtherMail {
    private final Draw draw;
    private final boolean away;
    private Instant at = Instant.EPOCH;

    /**
     * @param away whether the customer's mailbox answers by itself first
     */
    OtherMail(Draw draw, boolean away) {
        this.draw = draw;
        this.away = away;
    }

    void tell(String what, Conversation talk, Instant start) {
        at = start;
        talk.composer().about(draw.pick(Product.CATALOGUE));
        switch (what) {
            case "catalogue" -> catalogue(talk);
            case "meeting" -> asked(talk, "meeting");
            case "sample" -> asked(talk, "sample");
            case "documents" -> documents(talk);
            case "pricelist" -> priceList(talk);
            case "reminder" -> told(talk, "reminder", 0.8);
            case "holiday" -> told(talk, "holiday", 0.6);
            case "supplier" -> supplier(talk);
            case "supplier.delay" -> {
                talk.customer("supplier.delay", at);
                talk.office("supplier.delay.reply", later());
                maybeThanks(talk);
            }
            default -> throw new IllegalArgumentException(what);
        }
    }

    private void asked(Conversation talk, String what) {
        talk.customer(what, at);
        talk.office(what + ".reply", later());
        if (away) {
            talk.outOfOffice(at.plusSeconds(40));
        }
        maybeThanks(talk);
    }

    private void catalogue(Conversation talk) {
        talk.customer("catalogue", at);
        talk.office("catalogue.reply", later(), Papers.pdf("catalogue-2026.pdf", "Catalogue 2026"));
        maybeThanks(talk);
    }

    private void documents(Conversation talk) {
        talk.customer("documents", at);
        talk.office(
                "documents.reply", later(), Papers.pdf("certificate.pdf", "Certificate of origin"));
        maybeThanks(talk);
    }

    private void priceList(Conversation talk) {
        talk.office("pricelist", at, Papers.priceList(talk.language()));
        if (away) {
            talk.outOfOffice(at.plusSeconds(35));
        }
        maybeThanks(talk);
    }

    private void told(Conversation talk, String what, double answered) {
        talk.office(what, at);
        if (away) {
            talk.outOfOffice(at.plusSeconds(55));
        }
        if (draw.chance(answered)) {
            talk.customer(what + ".reply", later());
        }
    }

    private void supplier(Conversation talk) {
        talk.office("supplier.ask", at);
        talk.customer("supplier.offer", later(), Papers.pdf("offer.pdf", "Offer"));
        talk.office("supplier.order", later());
        maybeThanks(talk);
    }

    private void maybeThanks(Conversation talk) {
        if (draw.chance(0.65)) {
            talk.customer("thanks", later());
        }
    }

    /** Within the day, or on one of the next working days. */
    private Instant later() {
        var soon = at.plus(Duration.ofMinutes(draw.between(12, 200)));
        var hour = soon.atZone(WorkingHours.ZONE).getHour();
        if (hour < 19 && draw.chance(0.6)) {
            at = soon;
        } else {
            var day = WorkingHours.day(at).plusDays(draw.between(1, 3));
            while (!WorkingHours.isWorkday(day)) {
                day = day.plusDays(1);
            }
            at = WorkingHours.on(day, draw);
        }
        return at;
    }
}
