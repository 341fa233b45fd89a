package org.kartotek.backend.console.orders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One order: where it stands, how it came there, what was said. */
@Controller
class OrderPage {
    private final ReadOrder read;
    private final Orders orders;
    private final MoveOrder move;
    private final WriteNote notes;

    OrderPage(ReadOrder read, Orders orders, MoveOrder move, WriteNote notes) {
        this.read = read;
        this.orders = orders;
        this.move = move;
        this.notes = notes;
    }

    @GetMapping("/orders/{id}")
    String page(@PathVariable UUID id, Say say, Model model) {
        model.addAttribute("order", read.of(here(id), say));
        model.addAttribute("timeline", read.timeline(id, say));
        return "console/order";
    }

    /** One click; from says where the person saw it, so that a double click moves it once. */
    @PostMapping("/orders/{id}/next")
    String next(@PathVariable UUID id, @RequestParam UUID from, Say say, RedirectAttributes next) {
        here(id);
        return moved(move.toNext(id, from, CurrentCaller.get().actor()), say, next);
    }

    @PostMapping("/orders/{id}/steps")
    String to(
            @PathVariable UUID id,
            @RequestParam UUID stage,
            @RequestParam(required = false) @Nullable String comment,
            Say say,
            RedirectAttributes next) {
        here(id);
        var said = comment == null || comment.isBlank() ? null : comment.strip();
        return move.moveSayingWhy(id, stage, said, CurrentCaller.get().actor())
                .map(order -> moved(order, say, next))
                .orElseGet(() -> {
                    Done.say(next, say.text("order.lost.why"));
                    return "redirect:/orders/" + id;
                });
    }

    @PostMapping("/orders/{id}/undo")
    String undo(@PathVariable UUID id, Say say, RedirectAttributes next) {
        here(id);
        var order = move.undo(id, CurrentCaller.get().actor());
        Done.say(next, say.text("order.undone", read.stageName(order, say)));
        return "redirect:/orders/" + id;
    }

    private String moved(Order order, Say say, RedirectAttributes next) {
        Done.say(
                next,
                say.text("order.moved", String.valueOf(order.number()), read.stageName(order, say)),
                "/orders/" + order.id() + "/undo");
        return "redirect:/orders/" + order.id();
    }

    @PostMapping("/orders/{id}/notes")
    String note(
            @PathVariable UUID id, @RequestParam String text, Say say, RedirectAttributes next) {
        var order = here(id);
        if (!text.isBlank()) {
            notes.write(
                    new NoteDraft(
                            text.strip(),
                            say.now(),
                            order.contactId(),
                            order.organizationId(),
                            id,
                            null),
                    CurrentCaller.get().actor());
            Done.say(next, say.text("note.saved"));
        }
        return "redirect:/orders/" + id;
    }

    private Order here(UUID id) {
        return orders.findById(id).orElseThrow(() -> new NotHere("order " + id));
    }
}
