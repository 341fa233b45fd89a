package org.kartotek.sidebar;

import static org.kartotek.sidebar.shown.ShownOrder.StageKind.OPEN;
import static org.kartotek.sidebar.shown.ShownOrder.StageKind.WON;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.sidebar.card.WebAddress;
import org.kartotek.sidebar.contact.ChooserCard;
import org.kartotek.sidebar.contact.ColleagueCard;
import org.kartotek.sidebar.contact.ContactCard;
import org.kartotek.sidebar.contact.ListSenderCard;
import org.kartotek.sidebar.contact.MailChoicesCard;
import org.kartotek.sidebar.contact.MailChoicesCard.Logged;
import org.kartotek.sidebar.contact.OrganizationCard;
import org.kartotek.sidebar.contact.UnknownSenderCard;
import org.kartotek.sidebar.home.CalendarHomeCard;
import org.kartotek.sidebar.home.ComposeCard;
import org.kartotek.sidebar.home.EventCard;
import org.kartotek.sidebar.home.EventFindCard;
import org.kartotek.sidebar.home.HomeCard;
import org.kartotek.sidebar.home.NewMail;
import org.kartotek.sidebar.home.NewMailCard;
import org.kartotek.sidebar.home.SearchResultsCard;
import org.kartotek.sidebar.home.SettingsCard;
import org.kartotek.sidebar.home.StageOrdersCard;
import org.kartotek.sidebar.home.TemplateCard;
import org.kartotek.sidebar.home.Wording;
import org.kartotek.sidebar.home.Wording.Because;
import org.kartotek.sidebar.log.TaskForm;
import org.kartotek.sidebar.order.EditOrderForm;
import org.kartotek.sidebar.order.LostForm;
import org.kartotek.sidebar.order.NewOrderForm;
import org.kartotek.sidebar.order.OrderCard;
import org.kartotek.sidebar.order.OrderCard.Thread;
import org.kartotek.sidebar.shown.Choice;
import org.kartotek.sidebar.shown.Door;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.LookAlike;
import org.kartotek.sidebar.shown.Offered;
import org.kartotek.sidebar.shown.ShownContact;
import org.kartotek.sidebar.shown.ShownContact.Group;
import org.kartotek.sidebar.shown.ShownContact.Organization;
import org.kartotek.sidebar.shown.ShownContact.Phone;
import org.kartotek.sidebar.shown.ShownInteraction;
import org.kartotek.sidebar.shown.ShownInteraction.Direction;
import org.kartotek.sidebar.shown.ShownInteraction.Kind;
import org.kartotek.sidebar.shown.ShownMeeting;
import org.kartotek.sidebar.shown.ShownOrder;
import org.kartotek.sidebar.shown.ShownOrder.Money;
import org.kartotek.sidebar.shown.ShownOrder.Party;
import org.kartotek.sidebar.shown.ShownOrder.Stage;
import org.kartotek.sidebar.shown.ShownOrder.Step;
import org.kartotek.sidebar.shown.ShownTask;
import org.kartotek.sidebar.shown.ShownTemplate;
import org.kartotek.sidebar.task.TaskCard;
import org.kartotek.sidebar.task.TasksCard;
import org.kartotek.sidebar.trouble.ConsentCard;
import org.kartotek.sidebar.trouble.ErrorCard;
import org.kartotek.sidebar.trouble.NotInvitedCard;

/** Every card in every state worth looking at. */
public final class Samples {
    static final String BASE = "https://crm.example.com";
    static final Instant NOW = Instant.parse("2026-03-05T09:00:00Z");
    static final List<Locale> LANGUAGES =
            List.of("en", "ru", "tr", "nb", "az").stream().map(Locale::of).toList();

    private static final String HOSTILE =
            "<a href=\"https://evil.example\">Click</a> & \u202e\u0000 'quote' {0} <b>";
    private static final String RIGHT_TO_LEFT = "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df";
    private static final String LONG = "Very long words that go on and on ".repeat(40);

    private static final Stage ENQUIRY = new Stage("s1", "enquiry", OPEN);
    private static final Stage PACKING = new Stage("s2", "packing", OPEN);
    private static final Stage SHIPPED = new Stage("s3", "shipped", WON);

    private Samples() {}

    static Reader reader(Locale locale) {
        return new Reader(
                locale,
                ZoneId.of("Europe/Istanbul"),
                NOW,
                WebAddress.of(BASE),
                Map.of("messageId", "18c2a1b2c3d4e5f6"),
                () -> "nonce");
    }

    static Map<String, SidebarCard> all() {
        var cards = new LinkedHashMap<String, SidebarCard>();
        cards.put("contact", new ContactCard(contact("Ayşe Yılmaz", "Yılmaz Ticaret")));
        cards.put(
                "contact-several",
                new ContactCard(
                        contact("Ayşe Yılmaz", "Yılmaz Ticaret"),
                        IntStream.range(0, 40).mapToObj(i -> hit()).toList(),
                        true));
        cards.put("contact-empty", new ContactCard(emptyContact()));
        cards.put("contact-hostile", new ContactCard(contact(HOSTILE, HOSTILE)));
        cards.put("contact-long", new ContactCard(contact(LONG, LONG)));
        cards.put("contact-rtl", new ContactCard(contact(RIGHT_TO_LEFT, RIGHT_TO_LEFT)));
        cards.put("contact-busy", new ContactCard(busyContact()));
        cards.put("organization", organization());
        cards.put(
                "organization-empty",
                new OrganizationCard("o1", "Acme", List.of(), 0, List.of(), null));
        cards.put("unknown", unknown("mehmet@yeni.example", "Mehmet", "Kaya"));
        cards.put("unknown-hostile", unknown(HOSTILE, HOSTILE, HOSTILE + LONG));
        cards.put("unknown-rtl", unknown("david@yeni.example", RIGHT_TO_LEFT, RIGHT_TO_LEFT));
        cards.put("unknown-unsigned", unknown("mehmet@yeni.example", "Mehmet", "Kaya", false));
        cards.put(
                "unknown-empty",
                new UnknownSenderCard(
                        "info@yeni.example",
                        new UnknownSenderCard.Fields(null, null, null, null, null),
                        List.of(),
                        List.of(),
                        List.of(),
                        "u1",
                        false,
                        false,
                        List.of()));
        cards.put(
                "colleague", new ColleagueCard("Anna Berg", "anna@office.example", List.of(hit())));
        cards.put(
                "contact-mail",
                new ContactCard(contact("Ayşe Yılmaz", "Yılmaz Ticaret"), List.of(), true));
        cards.put("list", new ListSenderCard("no-reply@news.example"));
        cards.put("mail", new MailChoicesCard(2, "ayse@deniz.example", Logged.YES, true));
        cards.put("mail-muted", new MailChoicesCard(0, "ayse@deniz.example", Logged.MUTED, true));
        cards.put(
                "mail-staff",
                new MailChoicesCard(1, "ayse@deniz.example", Logged.DOMAIN_MUTED, false));
        cards.put("chooser", new ChooserCard(List.of(hit(), hit())));
        cards.put("order", new OrderCard(order("20 × Widget"), orderLines("Widget"), Thread.APART));
        cards.put(
                "order-hostile",
                new OrderCard(order(HOSTILE), orderLines(HOSTILE + LONG), Thread.ATTACHED));
        cards.put(
                "order-new",
                new NewOrderForm(
                        back(), "c1", "Ayşe Yılmaz", "Price for 20 widgets", "TRY", List.of()));
        cards.put(
                "order-without-lines", new OrderCard(order("20 × Widget"), List.of(), Thread.NONE));
        cards.put(
                "order-edit-hostile",
                new EditOrderForm(
                        back(), "o1", "#1042", HOSTILE, "20 × Widget @ 750", "1", "TRY", 3));
        cards.put(
                "order-lost-hostile",
                new LostForm(back(), "o1", "#1042 20 × Widget " + HOSTILE, "s1", "s9"));
        cards.putAll(LogSamples.cards(back(), new ContactCard(busyContact()), HOSTILE));
        cards.put(
                "task-form",
                new TaskForm(
                        back(),
                        "contact:c1",
                        "Ayşe Yılmaz",
                        LocalDate.of(2026, 3, 6),
                        users(),
                        "u1"));
        cards.put("tasks", new TasksCard(tasks("Call "), 70));
        cards.put("tasks-empty", new TasksCard(List.of(), 0));
        cards.put("tasks-hostile", new TasksCard(tasks(HOSTILE + LONG), 6));
        cards.put("task", task("Call back", null));
        cards.put("task-done", task("Call back", NOW.minusSeconds(86_400)));
        cards.put("task-hostile", task(HOSTILE, null));
        cards.put("home", home());
        cards.put(
                "home-empty",
                new HomeCard(
                        "anna@office.example",
                        List.of(),
                        List.of(),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        null));
        for (var mailbox : SettingsCard.Mailbox.values()) {
            var reminders =
                    switch (mailbox) {
                        case READ -> SettingsCard.Reminders.OWN;
                        case REFUSED -> SettingsCard.Reminders.REFUSED;
                        case NOT_CONNECTED -> SettingsCard.Reminders.NONE;
                    };
            cards.put("settings-" + mailbox, settings(mailbox, reminders, "Berg Trading"));
        }
        cards.put(
                "settings-hostile",
                settings(SettingsCard.Mailbox.READ, SettingsCard.Reminders.SHARED, HOSTILE + LONG));
        cards.put("search", new SearchResultsCard("yil", List.of(hit())));
        cards.put(
                "search-notes",
                new SearchResultsCard(
                        "gate",
                        List.of(
                                hit(),
                                hit().saying("…to telephone from the gate; Şükrü opens it"))));
        cards.put(
                "search-hostile",
                new SearchResultsCard(
                        HOSTILE,
                        List.of(
                                hit().saying(HOSTILE + LONG),
                                new Hit(Hit.Kind.ORDER, "o1", "#1042 " + HOSTILE, LONG))));
        cards.put("search-nothing", new SearchResultsCard(HOSTILE, List.of()));
        cards.put(
                "search-many",
                new SearchResultsCard("a", IntStream.range(0, 300).mapToObj(i -> hit()).toList()));
        cards.put("stage", new StageOrdersCard("s2", "packing", List.of(order("20 × Widget"))));
        cards.put("calendar", calendar("Delivery talk"));
        cards.put("calendar-hostile", calendar(HOSTILE + LONG));
        cards.put("calendar-empty", new CalendarHomeCard(List.of(), List.of(), 0, 0));
        cards.put("event", event("Delivery talk", -1));
        cards.put("event-over", event("Delivery talk", 3));
        cards.put("event-hostile", event(HOSTILE + LONG, 3));
        cards.put("event-empty", new EventCard(null, null, List.of(), List.of(), List.of(), false));
        cards.put(
                "event-find",
                new EventFindCard(
                        "10",
                        List.of(
                                hit(),
                                new Hit(
                                        Hit.Kind.ORDER,
                                        "o1",
                                        "#1042 20 × Widget",
                                        "packing · Ayşe Yılmaz")),
                        true,
                        true));
        cards.put(
                "event-find-hostile",
                new EventFindCard(
                        LONG,
                        List.of(new Hit(Hit.Kind.ORDER, "o1", "#1042 " + HOSTILE, HOSTILE)),
                        true,
                        true));
        cards.put("event-find-nothing", new EventFindCard(HOSTILE, List.of(), true, true));
        var ready = new ShownTemplate("p1", "Your order is ready");
        cards.put("compose", new ComposeCard(List.of(order("20 × Widget")), List.of(ready), "c1"));
        cards.put("compose-empty", new ComposeCard(List.of(), List.of(), ""));
        cards.put(
                "compose-hostile",
                new ComposeCard(List.of(), List.of(new ShownTemplate("p1", HOSTILE)), "c1"));
        cards.put(
                "compose-long",
                new ComposeCard(
                        List.of(), IntStream.range(0, 60).mapToObj(i -> ready).toList(), ""));
        cards.put("mail-new", new NewMailCard("c1", "Ayşe Yılmaz", "a@y.example", List.of(ready)));
        cards.put("mail-new-empty", new NewMailCard("c1", HOSTILE, "a+b@y.example", List.of()));
        cards.put("template", template("Dear Ayşe,\n\nyour order #1042 is ready.\nAnna", null));
        cards.put("template-hostile", template(HOSTILE, mail(HOSTILE)));
        cards.put("template-rtl", template(RIGHT_TO_LEFT, mail(RIGHT_TO_LEFT)));
        cards.put("template-long", template(LONG.repeat(3), mail(LONG.repeat(5))));
        cards.putAll(OrderFormSamples.all());
        cards.putAll(TemplateSamples.all());
        for (var reason : ErrorCard.Reason.values()) {
            cards.put("error-" + reason, new ErrorCard(reason, "7f3a9c"));
        }
        for (var need : ConsentCard.Need.values()) {
            cards.put("consent-" + need, new ConsentCard(need));
        }
        cards.put("not-invited", new NotInvitedCard("guest@example.com", null));
        cards.put("not-invited-owner", new NotInvitedCard("guest@example.com", "Anna Berg"));
        return cards;
    }

    private static TemplateCard template(String text, @Nullable NewMail mail) {
        var ready = new ShownTemplate("p1", "Your order is ready");
        var languages = LANGUAGES.stream().map(Locale::getLanguage).toList();
        var wording = new Wording("en", Because.CUSTOMER, "en");
        return new TemplateCard(ready, text, wording, languages, "c1", mail);
    }

    private static NewMail mail(String text) {
        return new NewMail("ayse@yilmaz.example", "#1042 " + RIGHT_TO_LEFT, text);
    }

    static ShownContact contact(String name, String organization) {
        var call = interaction(Kind.CALL, Direction.IN, 3, name);
        return new ShownContact(
                "c1",
                name,
                "Buyer",
                new Organization("o1", organization),
                List.of(new Group("wholesale", null), new Group("VIP " + name, "★")),
                "Ivan",
                List.of(new Phone("+90 532 000 00 00", "+905320000000", "mobile")),
                List.of("ayse@yilmaz.example"),
                "Prefers WhatsApp.\n" + name,
                call,
                List.of(order("20 × Widget " + name)),
                List.of(
                        call,
                        interaction(Kind.EMAIL, Direction.OUT, 8, name),
                        interaction(Kind.NOTE, null, 40, name),
                        interaction(Kind.MEETING, null, 400, name)),
                List.of(
                        new ShownTask(
                                "t1",
                                "Call back " + name,
                                NOW.minusSeconds(172_800),
                                "Anna",
                                name,
                                "c1")),
                new ShownContact.Meeting("Delivery talk " + name, NOW.plusSeconds(86_400)));
    }

    private static ShownContact emptyContact() {
        return new ShownContact(
                "c2", "Olav", null, null, List.of(), null, List.of(), List.of(), null, null,
                List.of(), List.of(), List.of(), null);
    }

    private static ShownContact busyContact() {
        var one = contact("Ayşe Yılmaz", "Yılmaz Ticaret");
        return new ShownContact(
                one.id(),
                one.name(),
                one.jobTitle(),
                one.organization(),
                one.groups(),
                one.owner(),
                IntStream.range(0, 40).mapToObj(i -> one.phones().getFirst()).toList(),
                IntStream.range(0, 40).mapToObj(i -> one.emails().getFirst()).toList(),
                LONG.repeat(10),
                one.lastContact(),
                IntStream.range(0, 60).mapToObj(i -> order("Order " + i)).toList(),
                one.interactions(),
                one.tasks(),
                one.nextMeeting());
    }

    static ShownOrder order(String title) {
        var asked = new Step("enquiry", NOW.minusSeconds(30 * 86_400), "Ivan", Door.GMAIL, null);
        var packed = new Step("packing", NOW.minusSeconds(2 * 86_400), "Anna", Door.SIDEBAR, title);
        return new ShownOrder(
                "o1",
                1042,
                title,
                PACKING,
                new Money(new BigDecimal("15000.00"), Currency.getInstance("TRY")),
                new Party("c1", "Ayşe Yılmaz"),
                packed,
                SHIPPED,
                List.of(packed, asked),
                List.of(ENQUIRY, PACKING, SHIPPED));
    }

    private static List<ShownOrder.Line> orderLines(String title) {
        var price = new Money(new BigDecimal("750.00"), Currency.getInstance("TRY"));
        return List.of(
                new ShownOrder.Line(new BigDecimal("20.00"), title, price),
                new ShownOrder.Line(new BigDecimal("2.5"), title, null));
    }

    private static ShownInteraction interaction(
            Kind kind, @Nullable Direction direction, int daysAgo, String text) {
        return new ShownInteraction(
                kind, direction, NOW.minusSeconds(daysAgo * 86_400L), "Anna", "Delivery", text);
    }

    private static OrganizationCard organization() {
        return new OrganizationCard(
                "o1",
                "Yılmaz Ticaret",
                List.of(hit(), hit()),
                12,
                List.of(order("20 × Widget")),
                interaction(Kind.CALL, Direction.OUT, 1, "x"));
    }

    private static UnknownSenderCard unknown(String email, String given, String family) {
        return unknown(email, given, family, true);
    }

    private static UnknownSenderCard unknown(
            String email, String given, String family, boolean signed) {
        var source = signed ? Offered.Source.SIGNATURE : Offered.Source.HEADER;
        return new UnknownSenderCard(
                email,
                new UnknownSenderCard.Fields(
                        Offered.of(given, Offered.Source.HEADER),
                        Offered.of(family, source),
                        Offered.of("Yeni", Offered.Source.COLLEAGUES),
                        signed ? Offered.of("Buyer " + given, source) : null,
                        signed ? Offered.of("+90 532 555 09 09", source) : null),
                Stream.of(LookAlike.Reason.values())
                        .map(reason -> new LookAlike(hit(), reason))
                        .toList(),
                List.of(new Choice("g1", "wholesale")),
                users(),
                "u2",
                true,
                !signed,
                signed ? List.of(hit(), hit()) : List.of());
    }

    private static SettingsCard settings(
            SettingsCard.Mailbox mailbox, SettingsCard.Reminders reminders, String office) {
        return new SettingsCard(
                "anna@office.example",
                office,
                SettingsCard.Role.MANAGER,
                mailbox,
                NOW.minusSeconds(300),
                office.startsWith(HOSTILE) ? HOSTILE : "Private",
                false,
                reminders,
                reminders == SettingsCard.Reminders.SHARED ? HOSTILE : "");
    }

    private static HomeCard home() {
        return new HomeCard(
                "anna@office.example",
                List.of(meeting("Delivery talk", 3), meeting("", -2)),
                List.of(new ShownTask("t1", "Call Ayşe", NOW, null, "Ayşe Yılmaz", "c1")),
                7,
                2,
                List.of(
                        new HomeCard.StageCount("s1", "enquiry", 1, 0, null),
                        new HomeCard.StageCount(
                                "s2",
                                "packing",
                                21,
                                5,
                                new Money(new BigDecimal("1234.50"), Currency.getInstance("TRY")))),
                List.of(hit()),
                "Google contacts were last read 2 days ago.");
    }

    private static CalendarHomeCard calendar(String title) {
        return new CalendarHomeCard(
                List.of(meeting(title, 3), meeting(title, -1), meeting("", -2)), List.of(), 0, 0);
    }

    private static ShownMeeting meeting(String title, int hoursAgo) {
        var at = NOW.minusSeconds(3_600L * hoursAgo);
        return new ShownMeeting(
                "meeting:1",
                title,
                at,
                at.plusSeconds(3_600),
                hoursAgo == -2
                        ? List.of(new ShownMeeting.Guest("c1", RIGHT_TO_LEFT, null))
                        : List.of(
                                new ShownMeeting.Guest("c1", "Ayşe Yılmaz", "#1042 packing"),
                                new ShownMeeting.Guest(
                                        "c2",
                                        title.length() < 20 ? "Olav Dahl" : title,
                                        "#1050 enquiry")));
    }

    private static EventCard event(String title, int hoursAgo) {
        return new EventCard(
                meeting(title, hoursAgo),
                new Choice("o9", "#1009 " + title),
                List.of(hit()),
                List.of(order("20 × Widget")),
                List.of("new@acme.example"),
                true);
    }

    private static List<ShownTask> tasks(String title) {
        return IntStream.of(-3, 0, 1, 3, 20)
                .mapToObj(day ->
                        new ShownTask(
                                "t" + day,
                                title + day,
                                NOW.plusSeconds(day * 86_400L),
                                null,
                                "Ayşe Yılmaz",
                                "c1"))
                .collect(
                        () -> new ArrayList<>(List.of(undated(title))),
                        ArrayList::add,
                        ArrayList::addAll);
    }

    private static ShownTask undated(String title) {
        return new ShownTask("t", title, null, null, null, null);
    }

    private static TaskCard task(String title, @Nullable Instant done) {
        var due = NOW.plusSeconds(86_400);
        return new TaskCard(
                new ShownTask("t1", title, due, "Anna", "Ayşe Yılmaz", "c1"),
                new Choice("o1", "#1042 " + title),
                done,
                "u1",
                users());
    }

    private static List<Choice> users() {
        return List.of(new Choice("u1", "Anna"), new Choice("u2", "Ivan"));
    }

    private static Hit hit() {
        return new Hit(Hit.Kind.CONTACT, "c1", "Ayşe Yılmaz", "Yılmaz Ticaret · +90 532 000 00 00");
    }

    private static Back back() {
        return Back.contact("c1");
    }
}
