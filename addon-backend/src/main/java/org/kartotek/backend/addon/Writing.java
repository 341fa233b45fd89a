package org.kartotek.backend.addon;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.kartotek.backend.addon.read.OrderReading;
import org.kartotek.backend.addon.write.ContactWrites;
import org.kartotek.backend.addon.write.EventWrites;
import org.kartotek.backend.addon.write.LogUndo;
import org.kartotek.backend.addon.write.LogWrites;
import org.kartotek.backend.addon.write.MailWrites;
import org.kartotek.backend.addon.write.Once;
import org.kartotek.backend.addon.write.OrderWrites;
import org.kartotek.backend.addon.write.Outcome;
import org.kartotek.backend.addon.write.SameContactWrites;
import org.kartotek.backend.addon.write.TaskWrites;
import org.kartotek.backend.addon.write.ThreadWrites;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.answer.Turn;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.card.TextInput;
import org.kartotek.sidebar.log.JustLogged;
import org.kartotek.sidebar.order.JustMoved;
import org.kartotek.sidebar.order.LostForm;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.task.JustFinished;
import org.springframework.stereotype.Component;

/** Writes, then shows the card the click came from as it is now. */
@Component
class Writing {
    private static final Set<String> LOGGED = Set.of("call.log", "meeting.log", "note.write");

    private final Once once;
    private final OrderWrites orders;
    private final ThreadWrites threads;
    private final MailWrites mails;
    private final LogWrites log;
    private final LogUndo undo;
    private final Forms forms;
    private final TaskWrites tasks;
    private final ContactWrites contacts;
    private final SameContactWrites same;
    private final EventWrites events;
    private final Showing showing;
    private final OrderReading reading;

    Writing(
            Once once,
            OrderWrites orders,
            ThreadWrites threads,
            MailWrites mails,
            LogWrites log,
            LogUndo undo,
            Forms forms,
            TaskWrites tasks,
            ContactWrites contacts,
            SameContactWrites same,
            EventWrites events,
            Showing showing,
            OrderReading reading) {
        this.once = once;
        this.orders = orders;
        this.threads = threads;
        this.mails = mails;
        this.log = log;
        this.undo = undo;
        this.forms = forms;
        this.tasks = tasks;
        this.contacts = contacts;
        this.same = same;
        this.events = events;
        this.showing = showing;
        this.reading = reading;
    }

    Turn perform(String op, Visit visit) {
        return switch (op) {
            case "order.next" -> click(op, visit, () -> orders.next(visit));
            case "order.move" -> move(op, visit);
            case "order.lose" -> form(op, visit, () -> orders.lose(visit));
            case "thread.attach" -> click(op, visit, () -> threads.attach(visit));
            case "thread.detach" -> click(op, visit, () -> threads.detach(visit));
            case "mail.private" -> click(op, visit, () -> mails.makePrivate(visit));
            case "mail.mute" -> click(op, visit, () -> mails.mute(visit));
            case "mail.unmute" -> click(op, visit, () -> mails.unmute(visit));
            case "order.change" -> form(op, visit, () -> orders.change(visit));
            case "order.undo" -> click(op, visit, () -> orders.undo(visit));
            case "task.done" -> click(op, visit, () -> tasks.done(visit));
            case "task.reopen" -> click(op, visit, () -> tasks.reopen(visit));
            case "task.snooze" -> click(op, visit, () -> tasks.snooze(visit));
            case "task.change" -> click(op, visit, () -> tasks.change(visit));
            case "order.open" -> form(op, visit, () -> orders.open(visit));
            case "call.log" -> form(op, visit, () -> log.call(visit));
            case "meeting.log" -> form(op, visit, () -> log.meeting(visit));
            case "note.write" -> form(op, visit, () -> log.note(visit));
            case "log.undo" -> undone(op, visit);
            case "task.add" -> form(op, visit, () -> tasks.add(visit));
            case "event.attach" -> attached(op, visit);
            case "event.detach" -> click(op, visit, () -> events.detach(visit));
            case "event.log" -> form(op, visit, () -> events.outcome(visit));
            case "contact.add" -> added(op, visit, () -> contacts.add(visit));
            case "contact.same" -> added(op, visit, () -> same.same(visit));
            default -> throw new NoSuchElementException("No operation of that name");
        };
    }

    /** To be lost an order needs a reason: asked for when none is written. */
    private Turn move(String op, Visit visit) {
        return orders.asksWhy(visit)
                ? Turn.push(
                        reading.brief(visit.id("id"), visit.locale())
                                .map(order -> lost(order, visit))
                                .orElseThrow()
                                .card(visit.reader()))
                : click(op, visit, () -> orders.anyStage(visit));
    }

    private static LostForm lost(ShownOrder order, Visit visit) {
        return new LostForm(
                visit.back(),
                order.id(),
                order.label() + " " + order.title(),
                visit.id("from").toString(),
                visit.event().input("stage").orElseThrow());
    }

    /** A button on a card: the card itself shows what happened. */
    private Turn click(String op, Visit visit, Supplier<Outcome> work) {
        var outcome = once(op, visit, work);
        var turn =
                there(() -> showing.at(visit.back(), visit))
                        .map(card -> Turn.replace(withWayBack(op, outcome, visit, card)))
                        .orElseGet(() -> Turn.rootIs(showing.root(visit)));
        return turn(turn, outcome);
    }

    /** A form: refused, it stays as it was typed; saved, it makes room for the card below. */
    private Turn form(String op, Visit visit, Supplier<Outcome> work) {
        var outcome = once(op, visit, work);
        return outcome instanceof Outcome.Refused(var notice)
                ? Turn.stay(notice)
                : there(() -> showing.at(visit.back(), visit))
                        .map(card -> Turn.backTo(withWayBack(op, outcome, visit, card)))
                        .orElseGet(() -> Turn.rootIs(showing.root(visit)))
                        .notice(outcome.notice())
                        .changed();
    }

    /** What was taken back opens in its form, above the card without it. */
    private Turn undone(String op, Visit visit) {
        var outcome = once(op, visit, () -> takenBack(visit));
        var turn =
                there(() -> showing.at(visit.back(), visit))
                        .map(Turn::replace)
                        .orElseGet(() -> Turn.rootIs(showing.root(visit)));
        if (!(outcome instanceof Outcome.TakenBack taken)) {
            return turn.notice(outcome.notice());
        }
        return there(() -> forms.again(taken, visit))
                .map(turn::thenPush)
                .orElse(turn)
                .notice(taken.notice())
                .changed();
    }

    /** Where the form cannot open, what was typed would be gone: it stays. */
    private Outcome takenBack(Visit visit) {
        return switch (undo.undo(visit)) {
            case Outcome.TakenBack taken when there(() -> forms.again(taken, visit)).isEmpty() ->
                    new Outcome.Refused(visit.say("log.changed"));
            case Outcome outcome -> outcome;
        };
    }

    /**
     * What somebody else deleted or merged meanwhile must not hide that the work was saved: instead
     * of it comes what the panel begins with.
     */
    private static Optional<Card> there(Supplier<Card> card) {
        try {
            return Optional.of(card.get());
        } catch (NoSuchElementException gone) {
            return Optional.empty();
        }
    }

    /** From the event's card or from what was searched for on top of it: both end at the event. */
    private Turn attached(String op, Visit visit) {
        return switch (once(op, visit, () -> events.attach(visit))) {
            case Outcome.Done done ->
                    Turn.rootIs(showing.event(visit)).notice(done.notice()).changed();
            case Outcome other -> Turn.stay(other.notice());
        };
    }

    private Turn added(String op, Visit visit, Supplier<Outcome> work) {
        return switch (once(op, visit, work)) {
            case Outcome.Done(var notice, var made, var next) when made != null -> {
                var back = Back.contact(made.toString());
                yield there(() -> showing.contact(back, visit))
                        .map(Turn::replace)
                        .orElseGet(() -> Turn.rootIs(showing.root(visit)))
                        .notice(notice)
                        .changed();
            }
            case Outcome other -> Turn.stay(other.notice());
        };
    }

    private Outcome once(String op, Visit visit, Supplier<Outcome> work) {
        if (visit.event().longestInput() > TextInput.LONGEST) {
            return new Outcome.Refused(visit.say("refused.long", "limit", TextInput.LONGEST));
        }
        var nonce = visit.event().parameter("nonce").orElse("");
        return once.write(visit.user(), op, nonce, work);
    }

    private static Turn turn(Turn turn, Outcome outcome) {
        var said = turn.notice(outcome.notice());
        return outcome instanceof Outcome.Refused ? said : said.changed();
    }

    /** What was moved or done may have left the card; the way back must not leave with it. */
    private Card withWayBack(String op, Outcome outcome, Visit visit, Card card) {
        var place = visit.back().kind();
        if (!(outcome instanceof Outcome.Done(var said, var made, var next)) || made == null) {
            return card;
        }
        if (op.equals("order.next") && !place.equals("order")) {
            return reading.brief(made, visit.locale())
                    .map(order -> new JustMoved(order, visit.back(), visit.reader()).above(card))
                    .orElse(card);
        }
        if (LOGGED.contains(op)) {
            return new JustLogged(
                            said,
                            made.toString(),
                            next == null ? null : next.toString(),
                            visit.back(),
                            visit.reader())
                    .above(card);
        }
        return op.equals("task.done") && !place.equals("task")
                ? new JustFinished(made.toString(), said, visit.back(), visit.reader()).above(card)
                : card;
    }
}
