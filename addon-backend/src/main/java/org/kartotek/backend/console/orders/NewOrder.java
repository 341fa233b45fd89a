package org.kartotek.backend.console.orders;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.OrderDraft;
import org.kartotek.backend.order.OrderFacts;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new order of a contact; who it is of comes first. */
@Controller
class NewOrder {
    private static final int OFFERED = 8;

    private final Contacts contacts;
    private final FindContacts find;
    private final OrderForms forms;
    private final OpenOrder open;

    NewOrder(Contacts contacts, FindContacts find, OrderForms forms, OpenOrder open) {
        this.contacts = contacts;
        this.find = find;
        this.forms = forms;
        this.open = open;
    }

    @GetMapping(path = "/orders/new", params = "contact")
    ModelAndView form(@RequestParam UUID contact) {
        return page(here(contact), forms.fresh(CurrentCaller.get().userId()), Map.of());
    }

    @GetMapping(path = "/orders/new", params = "!contact")
    ModelAndView whose(
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part) {
        var page =
                new ModelAndView(
                        part == null ? "console/order-for" : "console/order-for :: offered");
        page.addObject("q", q);
        page.addObject("offered", q.isBlank() ? find.recent(OFFERED) : find.matching(q, OFFERED));
        return page;
    }

    @PostMapping("/orders")
    Object open(
            @RequestParam UUID contact,
            @RequestParam MultiValueMap<String, String> typed,
            Say say,
            RedirectAttributes next) {
        var of = here(contact);
        var form = forms.typed(typed);
        if (!form.faults().isEmpty()) {
            return page(of, form, form.faults());
        }
        var opened = open.open(draft(of, form.facts()), CurrentCaller.get().actor());
        Done.say(next, say.text("order.opened", String.valueOf(opened.number())));
        return "redirect:/orders/" + opened.id();
    }

    private static OrderDraft draft(Contact of, OrderFacts facts) {
        return new OrderDraft(
                facts.title(),
                of.id(),
                of.organizationId(),
                facts.amount(),
                facts.lines(),
                facts.ownerId());
    }

    private ModelAndView page(Contact of, OrderForm form, Map<String, String> faults) {
        return forms.page(null, form, faults).addObject("contact", of);
    }

    private Contact here(UUID id) {
        return contacts.findById(id).orElseThrow(() -> new NotHere("contact " + id));
    }
}
