package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A mail is opened. */
class MessageCardTest extends AddonTest {
    private static final String MESSAGE = "/addon/gmail/message";
    @Autowired JdbcTemplate jdbc;

    private static final String AYSE = "Ayşe Yılmaz <ayse@deniz.example>";

    @Test
    void aCustomersMailShowsWhoItIsAndWhereTheOrderStands() throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        GOOGLE.holds("18c2a1b2c3d4e5f7", mail(AYSE, ANNA, "Re: Price"));

        var answer = call(MESSAGE, mailOpened("msg-f:" + 0x18c2a1b2c3d4e5f7L));

        var widgets = answer.at("/action/navigations/0/pushCard/sections/0/widgets");
        assertThat(widgets.at("/0/decoratedText/text").asString()).isEqualTo("<b>Ayşe Yılmaz</b>");
        assertThat(widgets.at("/0/decoratedText/topLabel").asString())
                .isEqualTo("Deniz Tekstil · Buyer");
        assertThat(widgets.at("/1/decoratedText/topLabel").asString())
                .isEqualTo("#" + order.number() + " · 20 widgets");
        assertThat(widgets.at("/1/decoratedText/text").asString())
                .isEqualTo("<b>Enquiry</b> · ₺15,000");
        assertThat(widgets.at("/1/decoratedText/button/text").asString()).isEqualTo("→ Quoted");
        assertThat(GOOGLE.callsSeen())
                .containsExactly(
                        "/gmail/v1/users/me/messages/18c2a1b2c3d4e5f7 Bearer user-token"
                                + " message-token");
    }

    @Test
    void openingItAgainAsksGmailNothingAndTheDatabaseFiveThings() throws Exception {
        CurrentCaller.in(anna, () -> sample.orderOf(sample.ayse(anna), anna));
        GOOGLE.holds("a1", mail(AYSE, ANNA, "Price"));
        call(MESSAGE, mailOpened("a1"));
        GOOGLE.callsSeen();

        var statements = StatementGuard.statementsOf(() -> call(MESSAGE, mailOpened("a1")));

        assertThat(statements).hasSizeLessThanOrEqualTo(5);
        assertThat(GOOGLE.callsSeen()).isEmpty();
    }

    @Test
    void theNextMeetingStandsOnTheCardAndInTheCalendarsDay() throws Exception {
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        jdbc.update(
                "insert into meeting (office_id, calendar_id, event_id, meeting_key, starts_at,"
                        + " ends_at, all_day, title, contact_id) values (?, ?, 'e', 'k',"
                        + " '2026-03-02 12:00:00', '2026-03-02 13:00:00', false, 'Samples', ?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(anna.officeId()),
                Ids.bytes(ayse.id()));
        GOOGLE.holds("a7", mail(AYSE, ANNA, "Price"));

        assertThat(shown(call(MESSAGE, mailOpened("a7"))))
                .containsSequence("today, 15:00", "Samples");
        assertThat(shown(call("/addon/calendar/home", event(ANNA))))
                .containsSequence("15:00 · Samples", "Ayşe Yılmaz");
    }

    @Test
    void aStrangerIsOfferedAsAContact() throws Exception {
        CurrentCaller.in(anna, () -> sample.ayse(anna));
        GOOGLE.holds("a2", mail("Kaya, Mehmet <mehmet@deniz.example>", ANNA, "Hello"));

        var answer = call(MESSAGE, mailOpened("a2"));

        assertThat(shown(answer))
                .contains("New contact", "mehmet@deniz.example", "Mehmet", "Kaya", "Deniz Tekstil")
                .containsSequence(
                        "Is it one of these?",
                        "Ayşe Yılmaz",
                        "Writes from the same company · Deniz Tekstil");
    }

    @Test
    void aColleagueIsNotACustomer() throws Exception {
        GOOGLE.holds("a3", mail("Ivan <ivan@office.example>", ANNA, "Lunch"));

        assertThat(shown(call(MESSAGE, mailOpened("a3"))))
                .contains("Ivan", "A colleague. Mail among ourselves is not kept.");
    }

    @Test
    void ourOwnMailShowsWhomItWentTo() throws Exception {
        CurrentCaller.in(anna, () -> sample.ayse(anna));
        GOOGLE.holds("a4", mail("Anna <" + ANNA + ">", AYSE, "Your order"));

        assertThat(shown(call(MESSAGE, mailOpened("a4")))).contains("<b>Ayşe Yılmaz</b>");
    }

    @Test
    void aMailOfSeveralShowsTheOthersToo() throws Exception {
        CurrentCaller.in(anna, () -> sample.ayse(anna));
        GOOGLE.holds("c1", mail("Olav Dahl <olav@nord.example>", ANNA + ", " + AYSE, "Price"));
        var stranger = call(MESSAGE, mailOpened("c1"));
        assertThat(shown(stranger)).containsSequence("Customers in this mail", "Ayşe Yılmaz");
        press(stranger, "Add to contacts", Map.of("givenName", "Olav", "familyName", "Dahl"));

        assertThat(shown(call(MESSAGE, mailOpened("c1"))))
                .contains("<b>Olav Dahl</b>")
                .containsSequence("Also in this mail", "Ayşe Yılmaz");

        GOOGLE.holds("c2", mail("Anna <" + ANNA + ">", AYSE + ", olav@nord.example", "Price"));
        assertThat(shown(call(MESSAGE, mailOpened("c2"))))
                .contains("Customers in this mail", "Ayşe Yılmaz", "Olav Dahl");
        assertThat(StatementGuard.statementsOf(() -> call(MESSAGE, mailOpened("c1"))))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aNewsletterHasNoForm() throws Exception {
        GOOGLE.holds("a5", mail("News <no-reply@shop.example>", ANNA, "Sale"));

        assertThat(shown(call(MESSAGE, mailOpened("a5"))))
                .contains("no-reply@shop.example", "Add to contacts anyway");
    }

    @Test
    void aMailGmailDoesNotTellAboutEndsInACardWithAWayBack() throws Exception {
        var answer = call(MESSAGE, mailOpened("gone"));

        assertThat(shown(answer))
                .anyMatch(line -> line.startsWith("Gmail did not say who wrote"))
                .anyMatch(line -> line.startsWith("Number for support: "))
                .contains("Try again");
    }

    @Test
    void theMissingScopeIsAskedForOnceAndThenExplained() throws Exception {
        var event = reading(event(GOOGLE.user(ANNA), ALL_SCOPES.subList(0, 1)), "a1");

        var asked = call(MESSAGE, event);
        assertThat(asked.at("/requesting_google_scopes/scopes/0").asString())
                .isEqualTo("https://www.googleapis.com/auth/gmail.addons.current.message.metadata");

        var explained = call(MESSAGE, event);
        assertThat(shown(explained)).contains("Grant access");

        var click = click(buttonIn(explained, "Grant access"), Map.of());
        click.put("authorizationEventObject", event.get("authorizationEventObject"));
        var pressed = call("/addon/action", click);

        assertThat(pressed.has("requesting_google_scopes")).isTrue();
    }

    @Test
    void theCustomersOfAnotherOfficeStayThere() throws Exception {
        var other = sample.founded("other.example");
        CurrentCaller.in(other, () -> sample.ayse(other));
        GOOGLE.holds("a6", mail(AYSE, ANNA, "Price"));

        assertThat(shown(call(MESSAGE, mailOpened("a6")))).contains("New contact");
    }
}
