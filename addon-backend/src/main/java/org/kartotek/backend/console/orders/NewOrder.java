package org.kartotek.backend.console.orders;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.OrderDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new order of a contact; who it is of comes first. */
@Controller
class NewOrder {
    private static final int OFFERED = 8;

    private final Contacts contacts;
    private final FindContacts find;
    private final Offices offices;
    private final OpenOrder open;

    NewOrder(Contacts contacts, FindContacts find, Offices offices, OpenOrder open) {
        this.contacts = contacts;
        this.find = find;
        this.offices = offices;
        this.open = open;
    }

    @GetMapping("/orders/new")
    String form(
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(defaultValue = "") String q,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Model model) {
        model.addAttribute("contact", contact == null ? null : here(contact));
        model.addAttribute("currency", offices.current().settings().currency().getCurrencyCode());
        model.addAttribute("q", q);
        if (contact == null) {
            model.addAttribute(
                    "offered", q.isBlank() ? find.recent(OFFERED) : find.matching(q, OFFERED));
        }
        return part == null ? "console/order-new" : "console/order-new :: offered";
    }

    @PostMapping("/orders")
    String open(
            @RequestParam UUID contact,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam(defaultValue = "") String lines,
            Say say,
            RedirectAttributes next) {
        var of = here(contact);
        var me = CurrentCaller.get();
        var currency = offices.current().settings().currency();
        var typed = OrderLines.parse(lines);
        var total = amount == null ? OrderLines.total(typed) : amount;
        var draft =
                new OrderDraft(
                        title,
                        contact,
                        of.organizationId(),
                        total == null ? null : new Money(total, currency),
                        typed,
                        me.userId());
        var opened = open.open(draft, me.actor());
        Done.say(next, say.text("order.opened", String.valueOf(opened.number())));
        return "redirect:/orders/" + opened.id();
    }

    private Contact here(UUID id) {
        return contacts.findById(id).orElseThrow(() -> new NotHere("contact " + id));
    }
}
