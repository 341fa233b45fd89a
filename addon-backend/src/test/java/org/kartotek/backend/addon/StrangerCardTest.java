package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Filter;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody new writes: the form, what fills it, and who it may be after all. */
class StrangerCardTest extends AddonTest {
    private static final String MESSAGE = "/addon/gmail/message";
    private static final String TEXT =
            "https://www.googleapis.com/auth/gmail.addons.current.message.readonly";
    private static final String LETTER =
            """
            Hello,

            we need 30 blue widgets by Friday.

            --
            Mehmet Kaya
            Head of Purchasing
            Kaya Makina Ltd.
            Mobile: 0532 555 01 23
            """;

    @Autowired RecogniseContact recognise;
    @Autowired Contacts contacts;
    @Autowired Timeline timeline;

    Contact ayse;

    @BeforeEach
    void aStrangersMail() {
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        GOOGLE.holds("s1", mail("Mehmet <mehmet@kaya.example>", ANNA, "Widgets"), LETTER);
    }

    @Test
    void theFormIsFilledFromHeaderAndSignatureAndSaysWhichIsWhich() throws Exception {
        var card = call(MESSAGE, opened("s1"));

        assertThat(field(card, "givenName")).isEqualTo("Mehmet (from the signature)");
        assertThat(field(card, "familyName")).isEqualTo("Kaya (from the signature)");
        assertThat(field(card, "organization")).isEqualTo("Kaya Makina Ltd. (from the signature)");
        assertThat(field(card, "jobTitle")).isEqualTo("Head of Purchasing (from the signature)");
        assertThat(field(card, "phone")).isEqualTo("0532 555 01 23 (from the signature)");
        assertThat(shown(card))
                .containsSequence("Ayşe Yılmaz", "Same phone number · Deniz Tekstil");
        assertThat(StatementGuard.statementsOf(() -> call(MESSAGE, opened("s1"))))
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void withoutLeaveToReadItTheHeaderAloneFillsTheFormUntilSomebodyAsksForMore() throws Exception {
        var card = call(MESSAGE, mailOpened("s1"));

        assertThat(field(card, "givenName")).isEqualTo("Mehmet (from the sender’s name)");
        assertThat(field(card, "familyName")).isEqualTo(" ()");
        assertThat(GOOGLE.callsSeen()).hasSize(1);

        var asked = click(buttonIn(card, "Read the signature"), Map.of());
        assertThat(call("/addon/action", asked).at("/requesting_google_scopes/scopes/0").asString())
                .isEqualTo(TEXT);
        var granted = reading(asked, "s1");
        granted.put("authorizationEventObject", opened("s1").get("authorizationEventObject"));
        assertThat(field(call("/addon/action", granted), "phone")).startsWith("0532 555 01 23");
    }

    @Test
    void addedTheMailStandsInTheTimelineWithItsWords() throws Exception {
        var card = call(MESSAGE, opened("s1"));

        var answer =
                press(
                        card,
                        "Add to contacts",
                        "s1",
                        Map.of(
                                "givenName",
                                "Mehmet",
                                "familyName",
                                "Kaya",
                                "jobTitle",
                                "Buyer",
                                "logMail",
                                "yes"));

        assertThat(notice(answer)).isEqualTo("Mehmet Kaya is in the contacts");
        var added =
                CurrentCaller.in(anna, () -> recognise.byEmail("mehmet@kaya.example"))
                        .orElseThrow();
        assertThat(added.jobTitle()).isEqualTo("Buyer");
        assertThat(words(added))
                .containsExactly("Widgets: Hello,\n\nwe need 30 blue widgets by Friday.");
    }

    @Test
    void whereGmailGivesNoTextTheNoticeSaysSo() throws Exception {
        var card = call(MESSAGE, mailOpened("s1"));

        var answer =
                press(card, "Add to contacts", Map.of("givenName", "Mehmet", "logMail", "yes"));

        assertThat(notice(answer)).contains("Gmail did not give the text");
    }

    @Test
    void anotherAddressOfSomebodyKnownIsGivenToThem() throws Exception {
        var card = call(MESSAGE, opened("s1"));
        var button = buttonIn(card, "It is this person");

        var answer = call("/addon/action", asked(button, "s1", Map.of("logMail", "yes")));
        call("/addon/action", asked(button, "s1", Map.of("logMail", "yes")));

        assertThat(notice(answer)).isEqualTo("Ayşe Yılmaz has this address now too");
        var now = CurrentCaller.in(anna, () -> contacts.findById(ayse.id())).orElseThrow();
        assertThat(now.emails())
                .extracting(EmailAddress::value)
                .containsExactly("Ayse@deniz.example", "mehmet@kaya.example");
        assertThat(now.organizationId()).isEqualTo(ayse.organizationId());
        assertThat(words(now)).hasSize(1);
        assertThat(shown(call(MESSAGE, opened("s1")))).contains("<b>Ayşe Yılmaz</b>");
    }

    @Test
    void nobodyOfAnotherOfficeIsGivenAnAddress() throws Exception {
        var other = sample.founded("other.example");
        var theirs = CurrentCaller.in(other, () -> sample.ayse(other));
        var button = new HashMap<>(buttonIn(call(MESSAGE, opened("s1")), "It is this person"));
        button.put("id", theirs.id().toString());

        assertThat(shown(call("/addon/action", asked(button, "s1", Map.of()))))
                .contains("Back to start");
        assertThat(CurrentCaller.in(anna, () -> recognise.byEmail("mehmet@kaya.example")))
                .isEmpty();
    }

    @Test
    void aNameThatIsTheSameAndACompanyThatIsTheSameAreSaid() throws Exception {
        GOOGLE.holds("s2", mail("\"Yılmaz, Ayşe\" <ayse@gmail.com>", ANNA, "x"), "Hi");
        GOOGLE.holds("s3", mail("Olav Dahl <olav@deniz.example>", ANNA, "x"), "Hi");
        GOOGLE.holds("s4", mail("Ayşe Kara <ayse@kara.example>", ANNA, "x"), "Hi");

        assertThat(shown(call(MESSAGE, opened("s2"))))
                .containsSequence("Ayşe Yılmaz", "Same name · Deniz Tekstil");
        var colleague = call(MESSAGE, opened("s3"));
        assertThat(shown(colleague))
                .containsSequence("Ayşe Yılmaz", "Writes from the same company · Deniz Tekstil");
        assertThat(field(colleague, "organization"))
                .isEqualTo("Deniz Tekstil (as others at this address have it)");
        assertThat(shown(call(MESSAGE, opened("s4")))).doesNotContain("Is it one of these?");
    }

    private List<String> words(Contact contact) {
        var mails = new Filter(java.util.Set.of(EntryKind.EMAIL), null, null);
        return CurrentCaller.in(anna, () -> timeline.of(contact.id(), mails, null, 9))
                .lines()
                .stream()
                .map(line -> line.subject() + ": " + line.text())
                .toList();
    }

    private JsonNode press(JsonNode card, String words, String mail, Map<String, String> fields)
            throws Exception {
        return call("/addon/action", asked(buttonIn(card, words), mail, fields));
    }

    private static Map<String, Object> asked(
            Map<String, String> parameters, String mail, Map<String, String> fields) {
        var click = reading(click(parameters, fields), mail);
        click.put("authorizationEventObject", opened(mail).get("authorizationEventObject"));
        return click;
    }

    private static Map<String, Object> opened(String mail) {
        var scopes = new ArrayList<>(ALL_SCOPES);
        scopes.add(TEXT);
        return reading(event(GOOGLE.user(ANNA), scopes), mail);
    }

    private static String field(JsonNode card, String name) {
        for (var widget : card.findValues("textInput")) {
            if (name.equals(widget.path("name").asString())) {
                return widget.path("value").asString("")
                        + " ("
                        + widget.path("hintText").asString("")
                        + ")";
            }
        }
        throw new AssertionError("No field " + name + " on " + card);
    }
}
