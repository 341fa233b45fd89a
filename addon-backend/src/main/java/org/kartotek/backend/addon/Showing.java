package org.kartotek.backend.addon;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.addon.mail.OpenThread;
import org.kartotek.backend.addon.read.ContactReading;
import org.kartotek.backend.addon.read.HomeReading;
import org.kartotek.backend.addon.read.MeetingReading;
import org.kartotek.backend.addon.read.OrderReading;
import org.kartotek.backend.addon.read.OrganizationReading;
import org.kartotek.backend.addon.read.SettingsReading;
import org.kartotek.backend.addon.read.SyncReading;
import org.kartotek.backend.addon.read.TaskReading;
import org.kartotek.sidebar.Back;
import org.kartotek.sidebar.card.Card;
import org.kartotek.sidebar.contact.ContactCard;
import org.kartotek.sidebar.home.CalendarHomeCard;
import org.kartotek.sidebar.home.HomeCard;
import org.kartotek.sidebar.home.StageOrdersCard;
import org.kartotek.sidebar.order.OrderCard;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.task.TasksCard;
import org.kartotek.sidebar.trouble.ErrorCard;
import org.springframework.stereotype.Component;

/** From a place in the panel to the card that belongs there. */
@Component
class Showing {
    private static final int TASKS = 10;
    private static final int ALL_TASKS = 60;
    private static final int RECENT = 8;
    private static final int ORDERS = 50;

    private final OpenMail mail;
    private final OpenThread thread;
    private final Sender sender;
    private final OpenMailChoices choices;
    private final ContactReading contacts;
    private final OrganizationReading organizations;
    private final OrderReading orders;
    private final TaskReading tasks;
    private final HomeReading home;
    private final SyncReading sync;
    private final MeetingReading meetings;
    private final EventPlace event;
    private final SettingsReading settings;
    private final Users users;

    Showing(
            OpenMail mail,
            OpenThread thread,
            Sender sender,
            OpenMailChoices choices,
            ContactReading contacts,
            OrganizationReading organizations,
            OrderReading orders,
            TaskReading tasks,
            HomeReading home,
            SyncReading sync,
            MeetingReading meetings,
            EventPlace event,
            SettingsReading settings,
            Users users) {
        this.mail = mail;
        this.thread = thread;
        this.sender = sender;
        this.choices = choices;
        this.contacts = contacts;
        this.organizations = organizations;
        this.orders = orders;
        this.tasks = tasks;
        this.home = home;
        this.sync = sync;
        this.meetings = meetings;
        this.event = event;
        this.settings = settings;
        this.users = users;
    }

    /** The card at the bottom of the stack the click belongs to. */
    Card root(Visit visit) {
        if (visit.event().inCalendar()) {
            boolean open = visit.openEvent().isPresent() || !visit.event().attendees().isEmpty();
            return open ? event(visit) : calendar(visit);
        }
        return visit.event().messageId().isPresent() ? message(visit) : home(visit);
    }

    /** The card a click came from, as it is now. */
    Card at(Back back, Visit visit) {
        return switch (back.kind()) {
            case "contact" -> contact(back, visit);
            case "order" -> order(back, visit);
            case "organization" -> organization(back, visit);
            case "stage" -> stage(back, visit);
            case "tasks" -> tasks(visit);
            case "task" -> task(back, visit);
            case "calendar" -> calendar(visit);
            case "event" -> event(visit);
            case "message" -> message(visit);
            case "mail" -> mailChoices(visit);
            default -> home(visit);
        };
    }

    Card message(Visit visit) {
        return mail.headers(visit.user(), visit.event())
                .flatMap(headers -> sender.card(headers, visit))
                .orElseGet(() -> new ErrorCard(ErrorCard.Reason.GMAIL_SILENT, visit.number()))
                .card(visit.reader());
    }

    Card mailChoices(Visit visit) {
        return choices.card(visit).card(visit.reader());
    }

    Card home(Visit visit) {
        var mine = mine(visit, TASKS);
        return new HomeCard(
                        visit.caller().email(),
                        meetings.today(visit.zone(), visit.locale()),
                        mine.first(),
                        mine.inAll(),
                        mine.late(),
                        home.openByStage(visit.user(), visit.locale()),
                        contacts.recent(RECENT),
                        sync.trouble(visit.reader()).orElse(null))
                .card(visit.reader());
    }

    Card settings(Visit visit) {
        return settings.of(visit.caller()).card(visit.reader());
    }

    Card calendar(Visit visit) {
        var mine = mine(visit, TASKS);
        return new CalendarHomeCard(
                        meetings.today(visit.zone(), visit.locale()),
                        mine.first(),
                        mine.inAll(),
                        mine.late())
                .card(visit.reader());
    }

    Card event(Visit visit) {
        return event.card(visit);
    }

    Card contact(Back back, Visit visit) {
        return contacts.contact(Visit.idIn(back.id()), visit.locale())
                .map(it -> new ContactCard(it, List.of(), visit.event().messageId().isPresent()))
                .orElseThrow(() -> new NoSuchElementException(back.value()))
                .card(visit.reader());
    }

    Card organization(Back back, Visit visit) {
        return organizations
                .organization(Visit.idIn(back.id()), visit.locale())
                .orElseThrow(() -> new NoSuchElementException(back.value()))
                .card(visit.reader());
    }

    Card order(Back back, Visit visit) {
        var id = Visit.idIn(back.id());
        return orders.order(id, visit.locale())
                .map(order -> new OrderCard(order, orders.lines(id), thread(id, visit)))
                .orElseThrow(() -> new NoSuchElementException(back.value()))
                .card(visit.reader());
    }

    private OrderCard.Thread thread(UUID order, Visit visit) {
        if (visit.event().messageId().isEmpty()) {
            return OrderCard.Thread.NONE;
        }
        return thread.isAbout(order, visit) ? OrderCard.Thread.ATTACHED : OrderCard.Thread.APART;
    }

    Card stage(Back back, Visit visit) {
        var stage = Visit.idIn(back.id());
        var name = orders.stageName(stage, visit.locale()).orElseThrow();
        return new StageOrdersCard(back.id(), name, orders.atStage(stage, visit.locale(), ORDERS))
                .card(visit.reader());
    }

    private TaskReading.Mine mine(Visit visit, int most) {
        var today = visit.reader().moments().today().atStartOfDay(visit.zone()).toInstant();
        return tasks.of(visit.user(), most, today);
    }

    Card tasks(Visit visit) {
        var mine = mine(visit, ALL_TASKS);
        return new TasksCard(mine.first(), mine.inAll()).card(visit.reader());
    }

    Card task(Back back, Visit visit) {
        var users =
                this.users.findAllByOrderByName().stream()
                        .filter(User::active)
                        .map(user -> new Choice(user.id().toString(), user.name()))
                        .toList();
        return tasks.task(Visit.idIn(back.id()), users)
                .orElseThrow(() -> new NoSuchElementException(back.value()))
                .card(visit.reader());
    }
}
