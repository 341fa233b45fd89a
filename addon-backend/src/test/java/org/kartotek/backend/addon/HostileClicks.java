package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.HostileEvents.Answer.ASKED;
import static org.kartotek.backend.addon.HostileEvents.Answer.CARD;
import static org.kartotek.backend.addon.HostileEvents.Answer.ERROR;
import static org.kartotek.backend.addon.HostileEvents.Answer.STAYS;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;
import static org.kartotek.backend.addon.HostileEvents.line;

import java.util.List;
import java.util.UUID;
import org.kartotek.backend.addon.HostileEvents.Line;

/** What a browser can change in a button: the operation, and the ids it carries. */
final class HostileClicks {
    private HostileClicks() {}

    /** What a browser can change in the parameters of a button. */
    static List<Line> clicks() {
        return List.of(
                line("no operation", ERROR, c -> c.parameters.remove("op")),
                line("an unknown operation", ERROR, c -> c.parameters.put("op", "office.delete")),
                line("an operation in capitals", ERROR, c -> c.parameters.put("op", "NOTE.WRITE")),
                line(
                        "an operation that is a list",
                        ERROR,
                        c -> c.parameters.put("op", List.of("note.write"))),
                line(
                        "parameters that are a list",
                        ERROR,
                        c -> c.common.put("parameters", List.of(c.parameters))),
                line("no nonce", ERROR, c -> c.parameters.remove("nonce")),
                line("a blank nonce", ERROR, c -> c.parameters.put("nonce", " ")),
                line(
                        "a nonce of 500 letters",
                        ERROR,
                        c -> c.parameters.put("nonce", "n".repeat(500))),
                line(
                        "a nonce of SQL",
                        WRITTEN,
                        c -> c.parameters.put("nonce", "'; drop table note; --")),
                line("the same click a second time", WRITTEN, c -> c.times = 2),
                line("about nothing", ERROR, c -> c.parameters.remove("about")),
                line("about a strange thing", ERROR, c -> c.parameters.put("about", "office:1")),
                line("about SQL", ERROR, c -> c.parameters.put("about", "contact:1 or 1=1")),
                line(
                        "about somebody who is not there",
                        ERROR,
                        c -> c.parameters.put("about", "contact:" + UUID.randomUUID())),
                line(
                        "about somebody of another office",
                        ERROR,
                        c -> c.parameters.put("about", "contact:" + c.theirContact)),
                line(
                        "about an order of another office",
                        ERROR,
                        c -> c.parameters.put("about", "order:" + c.theirOrder)),
                line(
                        "a contact of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "call.log");
                            c.parameters.put("contact", c.theirContact);
                        }),
                line(
                        "a meeting with somebody of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "meeting.log");
                            c.parameters.put("contact", c.theirContact);
                        }),
                line("an undo of nothing", ERROR, c -> c.parameters.put("op", "log.undo")),
                line(
                        "an undo of what is not there",
                        CARD,
                        c -> {
                            c.parameters.put("op", "log.undo");
                            c.parameters.put("id", c.theirOrder);
                            c.parameters.put("task", c.theirContact);
                        }),
                line(
                        "a new order for another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.open");
                            c.type("title", "20 widgets");
                            c.parameters.put("contact", c.theirContact);
                        }),
                line(
                        "an order of another office moved",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.next");
                            c.parameters.put("id", c.theirOrder);
                            c.parameters.put("from", c.theirStage);
                        }),
                line(
                        "an order of another office looked at",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.view");
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "a template whose id is another office's order",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "template.insert");
                            c.parameters.put("id", c.theirOrder);
                            c.parameters.put("language", "'; drop table template");
                        }),
                line(
                        "a new mail to a contact that cannot be there",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "mail.new");
                            c.parameters.put("about", "contact:" + c.theirOrder);
                        }),
                line(
                        "a stage of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "orders.at");
                            c.parameters.put("id", c.theirStage);
                        }),
                line(
                        "an id that is a number",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "task.done");
                            c.parameters.put("id", 7);
                        }),
                line(
                        "back to another office",
                        WRITTEN,
                        c -> c.parameters.put("back", "contact:" + c.theirContact)),
                line(
                        "mail made private while none is open",
                        CARD,
                        c -> c.parameters.put("op", "mail.private")),
                line(
                        "an address muted that no open mail has",
                        CARD,
                        c -> {
                            c.parameters.put("op", "mail.mute");
                            c.parameters.put("email", "victim@deniz.example");
                        }),
                line("back to nowhere", WRITTEN, c -> c.parameters.put("back", "somewhere")));
    }

    /** What may come in place of somebody new. */
    static List<Line> strangers() {
        return List.of(
                line(
                        "an address given to somebody of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "contact.same");
                            c.parameters.put("email", "new@new.example");
                            c.parameters.put("id", c.theirContact);
                        }),
                line(
                        "an address of markup given to somebody",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "contact.same");
                            c.parameters.put("email", "<script>@new.example");
                            c.parameters.put("id", c.theirContact);
                        }),
                line(
                        "a signature nobody let us read",
                        ASKED,
                        c -> {
                            c.parameters.put("op", "contact.signed");
                            c.parameters.put("email", "new@new.example");
                        }),
                line(
                        "an event attached to an order of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "event.attach");
                            c.parameters.put("event", "e1");
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "an event of 5,000 letters attached",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "event.attach");
                            c.parameters.put("event", "e".repeat(5_000));
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "the outcome of a meeting nobody had",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "event.log");
                            c.parameters.put("meeting", "' or 1=1 --");
                        }),
                line(
                        "people of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "people.view");
                            c.parameters.put("people", c.theirContact + "," + c.theirContact);
                        }),
                line(
                        "a search for 100,000 quotes",
                        CARD,
                        c -> {
                            c.parameters.put("op", "search");
                            c.type("q", "'\"%_\\".repeat(20_000));
                        }));
    }
}
