package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What staff do begins at this card: a mail of Ayşe, who has one order. */
abstract class OrderOfAyse extends AddonTest {
    @Autowired Orders orders;
    @Autowired Timeline timeline;

    Contact ayse;
    Order order;

    @BeforeEach
    void anOrderOfAyse() {
        ayse = inOffice(() -> sample.ayse(anna));
        order = inOffice(() -> sample.orderOf(ayse, anna));
        GOOGLE.holds(
                "b1", mail("Ayşe Yılmaz <ayse@deniz.example>", ANNA, "Re: AW: 30 blue widgets"));
    }

    JsonNode card() throws Exception {
        return call("/addon/gmail/message", mailOpened("b1"));
    }

    String label() {
        return "#" + order.number();
    }

    Order order() {
        return inOffice(() -> orders.findById(order.id()).orElseThrow());
    }

    List<Line> steps() {
        return inOffice(() ->
                timeline.of(
                                order.id(),
                                new Timeline.Filter(Set.of(EntryKind.STEP), null, null),
                                null,
                                10)
                        .lines());
    }
}
