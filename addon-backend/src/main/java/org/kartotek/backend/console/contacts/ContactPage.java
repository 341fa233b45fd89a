package org.kartotek.backend.console.contacts;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.orders.OrderRows;
import org.kartotek.backend.console.tasks.TaskRows;
import org.kartotek.backend.console.timelines.ReadTimeline;
import org.kartotek.backend.console.timelines.TimelineFilter;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.PutBackInGoogle;
import org.kartotek.backend.google.phoneset.PhonesShown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One contact: the facts on the left, what happened on the right. */
@Controller
class ContactPage {
    private final ReadFacts facts;
    private final OrderRows orders;
    private final TaskRows tasks;
    private final ReadTimeline timeline;
    private final PhonesShown phones;
    private final PutBackInGoogle putBack;

    ContactPage(
            ReadFacts facts,
            OrderRows orders,
            TaskRows tasks,
            ReadTimeline timeline,
            PhonesShown phones,
            PutBackInGoogle putBack) {
        this.facts = facts;
        this.orders = orders;
        this.tasks = tasks;
        this.timeline = timeline;
        this.phones = phones;
        this.putBack = putBack;
    }

    @GetMapping("/contacts/{id}")
    String page(
            @PathVariable UUID id,
            TimelineFilter filter,
            ReadTimeline.Before before,
            Say say,
            Model model) {
        var path = "/contacts/" + id;
        var read = timeline.of(id, filter, before, path, say);
        model.addAttribute("timeline", read.days());
        if (!before.isStart()) {
            return "console/timeline-parts :: days";
        }
        model.addAttribute("facts", facts.of(id).orElseThrow(() -> new NotHere("contact " + id)));
        model.addAttribute("leftOut", phones.isLeftOut(id));
        if (CurrentCaller.get().role().includes(Role.MANAGER))
            model.addAttribute("standing", putBack.standing(id).name());
        model.addAttribute("orders", orders.ofContact(id, say));
        model.addAttribute("tasks", tasks.ofContact(id));
        model.addAttribute("authors", read.authors());
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        model.addAttribute("types", ContactTypes.INSTANCE);
        return "console/contact";
    }
}
