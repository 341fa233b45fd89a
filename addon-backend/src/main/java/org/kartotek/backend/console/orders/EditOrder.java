package org.kartotek.backend.console.orders;

import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.order.ChangeOrder;
import org.kartotek.backend.order.ChangeOrder.Outcome;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of an order that is here: title, lines, amount, currency, who is responsible. */
@Controller
class EditOrder {
    private final Orders orders;
    private final OrderForms forms;
    private final ChangeOrder change;

    EditOrder(Orders orders, OrderForms forms, ChangeOrder change) {
        this.orders = orders;
        this.forms = forms;
        this.change = change;
    }

    @GetMapping("/orders/{id}/edit")
    ModelAndView form(@PathVariable UUID id) {
        var order = here(id);
        return forms.page(order, forms.of(order), Map.of());
    }

    @PostMapping("/orders/{id}")
    Object save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Say say,
            RedirectAttributes next) {
        var form = forms.typed(typed);
        if (!form.faults().isEmpty()) {
            return forms.page(here(id), form, form.faults()).addObject("version", version);
        }
        return switch (saved(id, version, form)) {
            case Outcome.Changed(Order order, UUID edit) -> {
                Done.say(
                        next,
                        say.text("order.changed", String.valueOf(order.number())),
                        "/orders/" + id + "/edits/" + edit + "/undo");
                yield "redirect:/orders/" + id;
            }
            case Outcome.Same _ -> "redirect:/orders/" + id;
            case Outcome.ChangedMeanwhile(Order order) -> meanwhile(order, form);
        };
    }

    private Outcome saved(UUID id, int version, OrderForm form) {
        here(id);
        try {
            return change.change(id, version, form.facts(), CurrentCaller.get().actor());
        } catch (OptimisticLockingFailureException e) {
            return new Outcome.ChangedMeanwhile(here(id));
        }
    }

    /** Nothing that was typed is lost: it stays in the form, beside what is saved now. */
    private ModelAndView meanwhile(Order order, OrderForm form) {
        var page = forms.page(order, form, Map.of());
        page.setStatus(HttpStatus.CONFLICT);
        page.addObject("now", forms.of(order));
        return page;
    }

    @PostMapping("/orders/{id}/edits/{edit}/undo")
    String undo(@PathVariable UUID id, @PathVariable UUID edit, Say say, RedirectAttributes next) {
        here(id);
        boolean undone = change.undo(id, edit, CurrentCaller.get().actor());
        Done.say(next, say.text(undone ? "order.change.undone" : "order.change.over"));
        return "redirect:/orders/" + id;
    }

    private Order here(UUID id) {
        return orders.findById(id).orElseThrow(() -> new NotHere("order " + id));
    }
}
