package org.kartotek.backend.demo;

import java.util.Map;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.template.ChangeTemplates;
import org.kartotek.backend.template.TemplateDraft;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two texts that a newcomer can put into a mail. */
@Component
@Profile("demo")
class DemoTemplates {
    private static final TemplateDraft WHERE =
            new TemplateDraft(
                    "Where your order is",
                    Map.of(
                            "en",
                            "Dear {firstName|customer},\n\nyour order {orderNumber} ({orderTitle})"
                                    + " is at: {orderStage}.\n\nBest regards\n{myName}",
                            "ru",
                            "Здравствуйте, {firstName|уважаемый клиент}!\n\nВаш заказ"
                                    + " {orderNumber} ({orderTitle}): {orderStage}.\n\nС"
                                    + " уважением,\n{myName}",
                            "tr",
                            "Merhaba {firstName|sayın müşterimiz},\n\n{orderNumber} numaralı"
                                    + " siparişiniz ({orderTitle}): {orderStage}.\n\n"
                                    + "Saygılarımızla\n{myName}",
                            "nb",
                            "Hei {firstName|kjære kunde},\n\nordren din {orderNumber}"
                                    + " ({orderTitle}): {orderStage}.\n\nVennlig hilsen\n"
                                    + "{myName}",
                            "az",
                            "Salam, {firstName|hörmətli müştəri}!\n\n{orderNumber} nömrəli"
                                    + " sifarişiniz ({orderTitle}): {orderStage}.\n\n"
                                    + "Hörmətlə,\n{myName}"));

    private static final TemplateDraft THANKS =
            new TemplateDraft(
                    "Thank you for asking",
                    Map.of(
                            "en",
                            "Dear {firstName|customer},\n\nthank you for asking. We will come"
                                    + " back with a price within a working day.\n\nBest"
                                    + " regards\n{myName}",
                            "tr",
                            "Merhaba {firstName|sayın müşterimiz},\n\nilginiz için teşekkür"
                                    + " ederiz. Bir iş günü içinde fiyatla size"
                                    + " döneceğiz.\n\nSaygılarımızla\n{myName}"));

    private final ChangeTemplates templates;

    DemoTemplates(ChangeTemplates templates) {
        this.templates = templates;
    }

    void write(Caller owner) {
        CurrentCaller.in(
                owner,
                () -> {
                    templates.add(WHERE);
                    return templates.add(THANKS);
                });
    }
}
