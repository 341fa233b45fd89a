package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.OutcomeDraft;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** The day in Calendar, and what can be done beside an open event. */
class CalendarCardTest extends AddonTest {
    private static final String OPEN = "/addon/calendar/event";
    private static final String WRITE =
            "https://www.googleapis.com/auth/calendar.addons.current.event.write";

    @Autowired WriteContact contacts;
    @Autowired Timeline timeline;
    @Autowired JdbcTemplate jdbc;
    @Autowired OutcomeLists outcomes;

    Contact ayse;
    Contact olav;
    Order order;

    @BeforeEach
    void twoCustomersAndAnOrder() {
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        olav = CurrentCaller.in(anna, () -> add("Olav", "Dahl", "olav@nord.example"));
        order = CurrentCaller.in(anna, () -> sample.orderOf(ayse, anna));
    }

    @Test
    void theDayShowsWhoComesAndWhatIsOpenWithThem() throws Exception {
        meets(ayse, "k1", "2026-03-02 08:00:00", "2026-03-02 09:00:00", "Samples");
        meets(olav, "k1", "2026-03-02 08:00:00", "2026-03-02 09:00:00", "Samples");
        meets(olav, "k2", "2026-03-02 12:00:00", "2026-03-02 13:00:00", "Contract");
        meets(olav, "k3", "2026-03-03 12:00:00", "2026-03-03 13:00:00", "Tomorrow");

        var day = call("/addon/calendar/home", event(ANNA));

        assertThat(shown(day))
                .containsSequence(
                        "11:00 · Samples",
                        "Ayşe Yılmaz, Olav Dahl",
                        "#" + order.number() + " Enquiry")
                .containsSequence("15:00 · Contract", "Olav Dahl")
                .doesNotContain("15:00 · Tomorrow");
        assertThat(day.toString().split("\"Log outcome\"", -1)).hasSize(2);
        assertThat(StatementGuard.statementsOf(() -> call("/addon/calendar/home", event(ANNA))))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void howItWentStandsInTheMeetingsEntryOnce() throws Exception {
        meets(ayse, "meeting:u:1", "2026-03-02 08:00:00", "2026-03-02 09:00:00", "Samples");
        var day = call("/addon/calendar/home", event(ANNA));
        var form = press(day, "Log outcome", Map.of());

        var save =
                click(
                        buttonIn(form, "Save outcome"),
                        Map.of(
                                "outcome",
                                "It took place",
                                "text",
                                "Wants blue",
                                "followUp",
                                "date:1772582400000"));
        call("/addon/action", save);
        var answer = call("/addon/action", save);

        assertThat(notice(answer)).isEqualTo("Outcome saved");
        assertThat(met(ayse)).containsExactly("Samples: Wants blue");
        var key =
                jdbc.queryForList(
                        "select source_key from interaction where office_id = ? and kind ="
                                + " 'MEETING'",
                        String.class,
                        (Object) Ids.bytes(anna.officeId()));
        assertThat(key).containsExactly("meeting:u:1");
        assertThat(
                        jdbc.queryForObject(
                                "select count(*) from task where office_id = ?",
                                Integer.class,
                                (Object) Ids.bytes(anna.officeId())))
                .isEqualTo(1);
    }

    @Test
    void anEventIsAttachedToAnOrderAndItsEntryFollows() throws Exception {
        meets(
                ayse,
                "meeting:u:1772438400",
                "2026-03-02 08:00:00",
                "2026-03-02 09:00:00",
                "Samples");
        var card = call(OPEN, opened("e_20260302T080000Z", "ayse@deniz.example"));
        assertThat(shown(card)).contains("Ayşe Yılmaz", "today, 11:00");
        call(
                "/addon/action",
                click(
                        with(press(card, "Log outcome", Map.of()), "Save outcome"),
                        Map.of("outcome", "They did not come")));

        var attached = press(card, "Attach", Map.of());

        assertThat(notice(attached))
                .isEqualTo("The meeting belongs to order #" + order.number() + " now");
        assertThat(shown(attached))
                .contains("This meeting is about", "#" + order.number() + " 20 widgets");
        assertThat(met(ayse)).containsExactly("Samples: They did not come");
        assertThat(aboutOrder()).isEqualTo(1);

        var detached = press(attached, "Detach", Map.of());
        assertThat(shown(detached)).doesNotContain("This meeting is about");
        assertThat(aboutOrder()).isZero();
    }

    @Test
    void aContactIsInvitedWithTheScopeForThat() throws Exception {
        var card = call(OPEN, opened("e1", "ayse@deniz.example"));
        var found = press(card, "Find", Map.of("guest", "olav"));
        var invite = click(buttonIn(found, "Invite"), Map.of());

        assertThat(
                        call("/addon/action", invite)
                                .at("/requesting_google_scopes/scopes/0")
                                .asString())
                .isEqualTo(WRITE);
        var scopes = new ArrayList<>(ALL_SCOPES);
        scopes.add(WRITE);
        invite.put(
                "authorizationEventObject",
                event(GOOGLE.user(ANNA), scopes).get("authorizationEventObject"));
        assertThat(
                        call("/addon/action", invite)
                                .at(
                                        "/renderActions/hostAppAction/calendarAction/editAttendeesActionMarkup/addAttendeeEmails/0")
                                .asString())
                .isEqualTo("olav@nord.example");
    }

    @Test
    void anOrderOfNobodyWhoComesIsFoundByItsNumber() throws Exception {
        var card = call(OPEN, opened("e1", "ivan@office.example"));
        assertThat(shown(card))
                .contains("No customer among the guests.")
                .doesNotContain("Log outcome");

        var nothing = press(card, "Find", Map.of("guest", "Nobody"));
        assertThat(shown(nothing)).anyMatch(it -> it.contains("“Nobody”"));
        var found = press(nothing, "Find", Map.of("guest", "#" + order.number()));
        assertThat(found.at("/renderActions/action/navigations/0").has("updateCard")).isTrue();
        var attached = press(found, "Attach", Map.of());

        assertThat(shown(attached)).contains("This meeting is about", "Log outcome");
        call(
                "/addon/action",
                click(
                        with(press(attached, "Log outcome", Map.of()), "Save outcome"),
                        Map.of("text", "Agreed")));
        assertThat(met(ayse)).containsExactly("null: Agreed");
        assertThat(aboutOrder()).isEqualTo(1);
    }

    @Test
    void anEventThatIsNotSavedYetHasNothingTiedToIt() throws Exception {
        var card = call(OPEN, opened(null, "ayse@deniz.example"));

        assertThat(shown(card)).contains("Ayşe Yılmaz").doesNotContain("Attach", "Log outcome");
    }

    @Test
    void anEventIsShownInSixStatements() throws Exception {
        meets(
                ayse,
                "meeting:u:1772438400",
                "2026-03-02 08:00:00",
                "2026-03-02 09:00:00",
                "Samples");
        assertThat(StatementGuard.statementsOf(() -> call(OPEN, opened("e", "ayse@deniz.example"))))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void ofALongSeriesTheOccurrenceThatIsOpenIsTheOneThatIsKnown() throws Exception {
        for (int week = 60; week >= 0; week--) {
            var begins = LocalDateTime.parse("2026-03-02T08:00").minusWeeks(week);
            var stamp = begins.toEpochSecond(ZoneOffset.UTC);
            var key = "meeting:u:" + stamp;
            meets(ayse, key, sql(begins), sql(begins.plusHours(1)), "Week " + week);
        }

        var today = call(OPEN, opened("e_20260302T080000Z", "ayse@deniz.example"));
        press(press(today, "Log outcome", Map.of()), "Save outcome", Map.of("text", "Wants blue"));
        assertThat(met(ayse)).containsExactly("Week 0: Wants blue");

        var earlier = call(OPEN, opened("e_20260209T080000Z", "ayse@deniz.example"));
        press(press(earlier, "Log outcome", Map.of()), "Save outcome", Map.of("text", "Red"));
        assertThat(met(ayse)).contains("Week 3: Red");
    }

    private static String sql(LocalDateTime at) {
        return at.toString().replace('T', ' ') + ":00";
    }

    @Test
    void whatTheOfficeCallsAnOutcomeIsKeptBesideTheText() throws Exception {
        meets(ayse, "meeting:u:1", "2026-03-02 08:00:00", "2026-03-02 09:00:00", "Samples");
        inOffice(() -> {
            var own = OutcomeDraft.ofLines("Contract signed\nNothing yet");
            return outcomes.write(OutcomeLists.Kind.MEETING, own, 0);
        });
        var form = press(call("/addon/calendar/home", event(ANNA)), "Log outcome", Map.of());

        press(
                form,
                "Save outcome",
                Map.of("outcome", "Contract signed", "text", "Delivery in May"));

        assertThat(met(ayse)).containsExactly("Samples: Contract signed. Delivery in May");
    }

    private Contact add(String given, String family, String email) {
        return contacts.add(
                ContactDraft.named(PersonName.of(given, family))
                        .withEmails(List.of(new EmailAddress(email, "work"))),
                anna.actor());
    }

    private void meets(Contact who, String key, String from, String to, String title) {
        jdbc.update(
                "insert into meeting (office_id, calendar_id, event_id, meeting_key, starts_at,"
                        + " ends_at, all_day, title, contact_id) values (?, ?, 'e', ?, ?, ?, false,"
                        + " ?, ?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(anna.officeId()),
                key,
                from,
                to,
                title,
                Ids.bytes(who.id()));
    }

    private static Map<String, Object> opened(@Nullable String id, String guest) {
        var calendar = new HashMap<String, Object>();
        if (id != null) {
            calendar.put("id", id);
        }
        calendar.put("calendarId", ANNA);
        calendar.put("attendees", List.of(Map.of("email", guest), Map.of("email", ANNA)));
        calendar.put("capabilities", Map.of("canAddAttendees", true));
        var event = event(ANNA);
        event.put("commonEventObject", Map.of("hostApp", "CALENDAR", "userLocale", "en"));
        event.put("calendar", calendar);
        return event;
    }

    private static Map<String, String> with(JsonNode card, String button) {
        return buttonIn(card, button);
    }

    private List<String> met(Contact contact) {
        var meetings = new Timeline.Filter(Set.of(EntryKind.MEETING), null, null);
        return CurrentCaller.in(anna, () -> timeline.of(contact.id(), meetings, null, 9))
                .lines()
                .stream()
                .map(line -> line.subject() + ": " + line.text())
                .toList();
    }

    private int aboutOrder() {
        var found =
                jdbc.queryForObject(
                        "select count(*) from interaction where office_id = ? and order_id = ?",
                        Integer.class,
                        Ids.bytes(anna.officeId()),
                        Ids.bytes(order.id()));
        return found == null ? 0 : found;
    }
}
