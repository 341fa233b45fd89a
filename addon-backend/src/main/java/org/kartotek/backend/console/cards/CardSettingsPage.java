package org.kartotek.backend.console.cards;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.callcard.CardTemplate;
import org.kartotek.backend.callcard.CardTemplates;
import org.kartotek.backend.callcard.ChangeTemplate;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.callcard.badge.DrawBadge;
import org.kartotek.backend.console.cards.CardPreview.Shown;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.google.SyncState.LaneView;
import org.kartotek.sync.ring.RingPlace;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which facts stand on the call cards: tried on a real customer, then saved for all. */
@Controller
class CardSettingsPage {
    private final CardTemplates templates;
    private final ChangeTemplate change;
    private final CardPreview preview;
    private final SyncState sync;

    CardSettingsPage(
            CardTemplates templates, ChangeTemplate change, CardPreview preview, SyncState sync) {
        this.templates = templates;
        this.change = change;
        this.preview = preview;
        this.sync = sync;
    }

    @GetMapping("/settings/call-card")
    String page(@RequestParam(required = false) @Nullable UUID contact, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        show(model, templates.current(), contact);
        return "console/call-card";
    }

    /** Moves a field, or starts again; nothing is saved by it. */
    @PostMapping("/settings/call-card/arrange")
    String arrange(
            CardForm form,
            @RequestParam(required = false) @Nullable String usual,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        show(model, usual == null ? form.template() : form.usual(), form.contact());
        model.addAttribute("focus", form.focus());
        return part == null ? "console/call-card" : "console/call-card :: editor";
    }

    /** While somebody types. */
    @PostMapping("/settings/call-card/preview")
    String preview(CardForm form, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        show(model, form.template(), form.contact());
        return "console/call-card :: preview";
    }

    /** For the preview; the real one is drawn when it is sent. */
    @GetMapping(path = "/settings/call-card/badge", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    byte[] badge(@RequestParam String initials, @RequestParam int stage) {
        CurrentCaller.get().require(Role.MANAGER);
        return DrawBadge.png(new Badge(initials.isBlank() ? "#" : initials, stage));
    }

    @PostMapping("/settings/call-card")
    String save(CardForm form, Say say, RedirectAttributes next) {
        boolean changed = change.to(form.template());
        Done.say(
                next,
                changed ? say.text("card.saved", say.number(waiting())) : say.text("card.same"));
        if (form.contact() != null) next.addAttribute("contact", form.contact());
        return "redirect:/settings/call-card";
    }

    private int waiting() {
        return sync.lanes().stream()
                .filter(it -> it.kind() == LaneKind.CONTACTS)
                .mapToInt(LaneView::waiting)
                .sum();
    }

    private void show(Model model, CardTemplate template, @Nullable UUID contact) {
        var shown = preview.of(template, contact);
        model.addAttribute("template", template);
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("places", RingPlace.values());
        model.addAttribute("offered", preview.offered(shown.map(Shown::contact).orElse(null)));
        model.addAttribute("longest", CardTemplate.LONGEST_CUSTOM_TEXT);
        model.addAttribute("smallest", CardTemplate.SMALLEST_BUDGET);
    }
}
