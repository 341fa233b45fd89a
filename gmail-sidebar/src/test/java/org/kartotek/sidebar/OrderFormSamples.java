package org.kartotek.sidebar;

import java.util.Map;
import org.kartotek.sidebar.order.EditOrderForm;
import org.kartotek.sidebar.order.LostForm;

/** The forms of an order as they usually look. */
final class OrderFormSamples {
    private static final Back ORDER = Back.order("o1");

    private OrderFormSamples() {}

    static Map<String, SidebarCard> all() {
        return Map.of(
                "order-edit",
                new EditOrderForm(
                        ORDER,
                        "o1",
                        "#1042",
                        "20 × Widget",
                        "20 × Widget @ 750\n2.5 × Ribbon",
                        null,
                        "TRY",
                        3),
                "order-lost",
                new LostForm(ORDER, "o1", "#1042 20 × Widget", "s1", "s9"));
    }
}
