package org.kartotek.sidebar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kartotek.sidebar.home.NewMail;
import org.kartotek.sidebar.home.TemplateCard;
import org.kartotek.sidebar.home.Wording;
import org.kartotek.sidebar.home.Wording.Because;
import org.kartotek.sidebar.shown.ShownTemplate;

/** A template in every reason for its language. */
final class TemplateSamples {
    private static final ShownTemplate READY = new ShownTemplate("p1", "Your order is ready");
    private static final String TURKISH = "Ayşe Hanım,\n\n#1042 numaralı siparişiniz hazır.\nAnna";

    private TemplateSamples() {}

    static Map<String, SidebarCard> all() {
        var cards = new LinkedHashMap<String, SidebarCard>();
        cards.put("template-chosen", turkish(Because.CHOSEN));
        cards.put("template-colleagues", turkish(Because.ORGANIZATION));
        cards.put(
                "template-lacking",
                new TemplateCard(
                        READY,
                        TURKISH,
                        new Wording("tr", Because.CUSTOMER, "az"),
                        List.of("tr"),
                        "c1",
                        null));
        cards.put(
                "template-stranger",
                new TemplateCard(
                        READY,
                        TURKISH,
                        new Wording("tr", Because.THIS_MAIL, "tr"),
                        List.of("en", "tr"),
                        "",
                        null));
        cards.put(
                "template-plain",
                new TemplateCard(
                        READY,
                        TURKISH,
                        new Wording("tr", Because.OFFICE, "tr"),
                        List.of("tr"),
                        "",
                        null));
        return cards;
    }

    private static TemplateCard turkish(Because because) {
        return new TemplateCard(
                READY,
                TURKISH,
                new Wording("tr", because, "tr"),
                List.of("en", "tr"),
                "c1",
                new NewMail("ayse@yilmaz.example", "#1042 20 × Widget", TURKISH));
    }
}
