package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.console.orders.OrderRows;
import org.kartotek.backend.console.tasks.TaskRows;
import org.kartotek.backend.console.timelines.TimelineDays;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The parts of a contact page that others change while somebody looks at it. */
@Component
class WhatIsNew {
    private final ReadFacts facts;
    private final OrderRows orders;
    private final TaskRows tasks;

    WhatIsNew(ReadFacts facts, OrderRows orders, TaskRows tasks) {
        this.facts = facts;
        this.orders = orders;
        this.tasks = tasks;
    }

    /**
     * @return a mark that is another one as soon as any of them has changed; empty when there is no
     *     such contact
     */
    String into(Model model, UUID contact, TimelineDays timeline, Say say) {
        var found = facts.of(contact);
        if (found.isEmpty()) {
            return "";
        }
        var ordersNow = orders.ofContact(contact, say);
        var tasksNow = tasks.ofContact(contact);
        var last = found.get().contact().lastInteractionAt();
        var mark =
                Integer.toHexString(List.of(ordersNow, tasksNow, "" + last).toString().hashCode())
                        + "."
                        + timeline.mark();
        model.addAttribute("facts", found.get());
        model.addAttribute("orders", ordersNow);
        model.addAttribute("tasks", tasksNow);
        model.addAttribute("timeline", timeline);
        model.addAttribute("live", mark);
        return mark;
    }
}
