package org.kartotek.backend.console.contacts;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.timelines.ReadTimeline;
import org.kartotek.backend.console.timelines.TimelineFilter;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.PutBackInGoogle;
import org.kartotek.backend.google.phoneset.PhonesShown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One contact: the facts on the left, what happened on the right. */
@Controller
class ContactPage {
    private final WhatIsNew news;
    private final ReadTimeline timeline;
    private final PhonesShown phones;
    private final PutBackInGoogle putBack;

    ContactPage(
            WhatIsNew news, ReadTimeline timeline, PhonesShown phones, PutBackInGoogle putBack) {
        this.news = news;
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
        model.addAttribute("path", path);
        var read = timeline.of(id, filter, before, path, say);
        if (!before.isStart()) {
            model.addAttribute("timeline", read.days());
            return "console/timeline-parts :: days";
        }
        if (news.into(model, id, read.days(), say).isEmpty()) {
            throw new NotHere("contact " + id);
        }
        model.addAttribute("leftOut", phones.isLeftOut(id));
        if (CurrentCaller.get().role().includes(Role.MANAGER))
            model.addAttribute("standing", putBack.standing(id).name());
        model.addAttribute("authors", read.authors());
        model.addAttribute("filter", filter);
        model.addAttribute("types", ContactTypes.INSTANCE);
        return "console/contact";
    }

    /**
     * What an open page asks every few seconds: nothing, if it shows everything already.
     *
     * @param mark what the page shows
     * @param shown how many entries of the timeline it has
     */
    @GetMapping("/contacts/{id}/live")
    @Nullable ModelAndView live(
            @PathVariable UUID id,
            TimelineFilter filter,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(defaultValue = "0") int shown,
            Say say,
            Model model,
            HttpServletResponse answer) {
        var path = "/contacts/" + id;
        var now = news.into(model, id, timeline.again(id, filter, shown, path, say), say);
        if (now.isEmpty()) {
            throw new NotHere("contact " + id);
        }
        if (now.equals(mark)) {
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        model.addAttribute("filter", filter);
        model.addAttribute("path", path);
        return new ModelAndView("console/contact-live :: all", model.asMap());
    }
}
