package org.kartotek.backend.addon;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.addon.read.ContactReading;
import org.kartotek.backend.addon.read.OrderReading;
import org.kartotek.backend.addon.read.OutcomeReading;
import org.kartotek.backend.addon.write.LinesTyped;
import org.kartotek.backend.addon.write.Outcome;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.OrderFacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.log.CallForm;
import org.kartotek.sidebar.log.MeetingForm;
import org.kartotek.sidebar.log.NoteForm;
import org.kartotek.sidebar.log.TaskForm;
import org.kartotek.sidebar.log.Typed;
import org.kartotek.sidebar.order.EditOrderForm;
import org.kartotek.sidebar.order.NewOrderForm;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.stereotype.Component;

/** The forms, filled with what is known already. */
@Component
class Forms {
    private static final int ORDERS = 20;

    private final ContactReading contacts;
    private final OrderReading orders;
    private final Orders found;
    private final OutcomeReading outcomes;
    private final Users users;
    private final Offices offices;
    private final OpenMail mail;
    private final Sender sender;

    Forms(
            ContactReading contacts,
            OrderReading orders,
            Orders found,
            OutcomeReading outcomes,
            Users users,
            Offices offices,
            OpenMail mail,
            Sender sender) {
        this.contacts = contacts;
        this.orders = orders;
        this.found = found;
        this.outcomes = outcomes;
        this.users = users;
        this.offices = offices;
        this.mail = mail;
        this.sender = sender;
    }

    Card call(Visit visit) {
        return call(visit.about(), Typed.NOTHING, visit);
    }

    private Card call(Back about, Typed typed, Visit visit) {
        var contact = Visit.idIn(about.id());
        return new CallForm(
                        visit.back(),
                        contact.toString(),
                        name(about, visit),
                        openOrders(contact, visit),
                        outcomes.ofCalls(visit.reader()),
                        typed)
                .card(visit.reader());
    }

    Card meeting(Visit visit) {
        return meeting(visit.about(), Typed.NOTHING, visit);
    }

    private Card meeting(Back about, Typed typed, Visit visit) {
        var contact = Visit.idIn(about.id());
        return new MeetingForm(
                        visit.back(),
                        contact.toString(),
                        name(about, visit),
                        openOrders(contact, visit),
                        outcomes.ofMeetings(visit.reader()),
                        typed)
                .card(visit.reader());
    }

    Card note(Visit visit) {
        return note(visit.about(), Typed.NOTHING, visit);
    }

    private Card note(Back about, Typed typed, Visit visit) {
        return new NoteForm(visit.back(), about.value(), name(about, visit), typed)
                .card(visit.reader());
    }

    /** The form in which it was logged, with what was typed there. */
    Card again(Outcome.TakenBack taken, Visit visit) {
        var about = new Back(taken.about());
        return switch (taken.form()) {
            case "call.form" -> call(about, taken.typed(), visit);
            case "meeting.form" -> meeting(about, taken.typed(), visit);
            default -> note(about, taken.typed(), visit);
        };
    }

    private List<Choice> openOrders(UUID contact, Visit visit) {
        return orders.openOfContacts(List.of(contact), visit.locale(), ORDERS).stream()
                .map(order -> new Choice(order.id(), order.label() + " " + order.title()))
                .toList();
    }

    Card task(Visit visit) {
        var choices =
                users.findAllByOrderByName().stream()
                        .filter(user -> user.active())
                        .map(user -> new Choice(user.id().toString(), user.name()))
                        .toList();
        return new TaskForm(
                        visit.back(),
                        visit.about().value(),
                        name(visit.about(), visit),
                        visit.reader().moments().today().plusDays(1),
                        choices,
                        visit.user().toString())
                .card(visit.reader());
    }

    Card order(Visit visit) {
        var title =
                mail.headers(visit.user(), visit.event())
                        .map(MailHeaders::subject)
                        .map(Forms::withoutReplyMarks)
                        .orElse(null);
        return new NewOrderForm(
                        visit.back(),
                        Visit.idIn(visit.about().id()).toString(),
                        name(visit.about(), visit),
                        title,
                        offices.current().settings().currency().getCurrencyCode(),
                        List.of())
                .card(visit.reader());
    }

    Card editOrder(Visit visit) {
        var order = found.findById(Visit.idIn(visit.about().id())).orElseThrow();
        var amount = order.amount();
        var usual = offices.current().settings().currency();
        var currency = amount == null ? usual : amount.currency();
        var sum = OrderFacts.total(order.lines(), currency);
        boolean summed =
                amount != null && sum != null && sum.amount().compareTo(amount.amount()) == 0;
        return new EditOrderForm(
                        visit.back(),
                        order.id().toString(),
                        "#" + order.number(),
                        order.title(),
                        LinesTyped.write(order.lines()),
                        amount == null || summed
                                ? null
                                : amount.amount().stripTrailingZeros().toPlainString(),
                        currency.getCurrencyCode(),
                        Objects.requireNonNullElse(order.version(), 0))
                .card(visit.reader());
    }

    Card contact(Visit visit) {
        var email = MailAddress.canonical(visit.event().parameter("email").orElseThrow());
        var headers = mail.headers(visit.user(), visit.event());
        return sender.form(new MailAddress(email, writtenName(email, headers)), headers, visit)
                .card(visit.reader());
    }

    private static String writtenName(String email, Optional<MailHeaders> headers) {
        return headers.stream()
                .flatMap(all -> all.participants().stream())
                .filter(one -> one.email().equals(email))
                .map(MailAddress::name)
                .findFirst()
                .orElse("");
    }

    private String name(Back about, Visit visit) {
        var id = Visit.idIn(about.id());
        var name =
                about.kind().equals("order")
                        ? orders.brief(id, visit.locale()).map(o -> o.label() + " " + o.title())
                        : contacts.name(id);
        return name.orElseThrow(() -> new NoSuchElementException(about.value()));
    }

    /** {@code Re: AW: Fwd: Price for widgets} is about the price for widgets. */
    static @Nullable String withoutReplyMarks(String subject) {
        var bare =
                subject.replaceFirst(
                                "(?iu)^(?:\\s*(?:re|fw|fwd|aw|wg|sv|vs|yan|ynt|ilt|отв|на|пер|hа)"
                                        + "(?:\\[\\d+])?\\s*:)+",
                                "")
                        .strip();
        return bare.isEmpty() ? null : bare;
    }
}
