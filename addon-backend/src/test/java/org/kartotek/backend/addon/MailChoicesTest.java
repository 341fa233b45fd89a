package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * From the menu of a customer's card: take the conversation out, and keep its writer's mail out.
 */
class MailChoicesTest extends AddonTest {
    private static final String MESSAGE = "18c2";
    private static final String AYSE = "Ayşe Yılmaz <ayse@deniz.example>";

    @Autowired LogInteraction log;
    @Autowired GoogleAccounts accounts;
    @Autowired MutedAddresses muted;
    @Autowired JdbcTemplate jdbc;

    private Contact ayse;

    @BeforeEach
    void aCustomersMailIsOpen() {
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        GOOGLE.holds(MESSAGE, mail(AYSE, ANNA, "Price"));
    }

    @Test
    void ofTheOpenConversationMyMailIsEmptiedAndNobodyElses() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    captured("My price", anna, ANNA, MESSAGE);
                    captured("Her question", null, ANNA, "18c3");
                    return null;
                });
        var choices = choices();
        assertThat(shown(choices))
                .contains(
                        "2 mails of yours stand in timelines that everybody in the office reads.");

        var after = pressOnMail(choices, "Make private");

        assertThat(shown(after))
                .contains("2 mails are private now")
                .contains("No mail of yours in this conversation stands in a timeline.");
        assertThat(
                        jdbc.queryForList(
                                "select subject from interaction where office_id = ? and subject is"
                                        + " not null",
                                office()))
                .isEmpty();
        assertThat(jdbc.queryForList("select id from interaction where office_id = ?", office()))
                .hasSize(2);
    }

    @Test
    void aColleaguesMailIsTheirs() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    captured("Between them", null, "ivan@office.example", MESSAGE);
                    return null;
                });

        assertThat(shown(choices()))
                .contains("No mail of yours in this conversation stands in a timeline.")
                .doesNotContain("Make private");
    }

    @Test
    void whoseMailIsNotLoggedIsSaidAndTakenBackInOnePlace() throws Exception {
        var choices = choices();

        var off = pressOnMail(choices, "Do not log any more");

        assertThat(shown(off)).contains("Mail with ayse@deniz.example is not logged any more");
        assertThat(CurrentCaller.in(anna, () -> muted.all())).containsExactly("ayse@deniz.example");

        var on = pressOnMail(off, "Log again");

        assertThat(shown(on)).contains("New mail with this address comes into the timeline.");
        assertThat(CurrentCaller.in(anna, () -> muted.all())).isEmpty();
    }

    @Test
    void aMutedDomainIsNotOpenedFromHere() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    muted.mute("deniz.example", anna.actor());
                    return null;
                });

        assertThat(shown(choices()))
                .contains(
                        "New mail with this whole domain stays out. Managers change that in the"
                                + " settings.")
                .doesNotContain("Log again");
    }

    private JsonNode choices() throws Exception {
        return pressOnMail(call("/addon/gmail/message", mailOpened(MESSAGE)), "Log this mail?");
    }

    private JsonNode pressOnMail(JsonNode card, String words) throws Exception {
        return call("/addon/action", reading(click(actionIn(card, words), Map.of()), MESSAGE));
    }

    /** Of a button or of an entry of the menu. */
    private static Map<String, String> actionIn(JsonNode card, String words) {
        for (var one : card.findValues("cardActions")) {
            for (var entry : one) {
                if (words.equals(entry.at("/actionLabel").asString(""))) {
                    return Map.of("op", "mail.choices");
                }
            }
        }
        return buttonIn(card, words);
    }

    private void captured(String subject, @Nullable Caller writer, String mailbox, String message) {
        var by = writer == null ? new Actor(null, "Ayşe", Door.GMAIL) : writer.actor();
        var draft =
                new InteractionDraft(
                        Interaction.Kind.EMAIL,
                        Interaction.Direction.IN,
                        Instant.parse("2026-01-04T10:00:00Z"),
                        null,
                        subject,
                        "Text",
                        null,
                        Set.of(ayse.id()),
                        "mail:" + subject);
        var account = accounts.connect(mailbox, "s", Set.of(GoogleAccount.GMAIL), "r", null);
        jdbc.update(
                "insert into mail_copy (office_id, account_id, message_id, thread_id, state,"
                        + " interaction_id) values (?,?,?,'t1','DONE',?)",
                office(),
                Ids.bytes(account.id()),
                message,
                Ids.bytes(log.log(draft, by).id()));
    }

    private byte[] office() {
        return Ids.bytes(anna.officeId());
    }
}
