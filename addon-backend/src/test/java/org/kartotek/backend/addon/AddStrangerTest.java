package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.RecogniseContact;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever writes for the first time is added to the contacts. */
class AddStrangerTest extends AddonTest {
    @Autowired RecogniseContact recognise;

    @Test
    void aStrangerBecomesAContactAndTheMailIsKept() throws Exception {
        GOOGLE.holds("b2", mail("Mehmet Kaya <mehmet@yeni.example>", ANNA, "Hello"));
        var form = call("/addon/gmail/message", mailOpened("b2"));

        var answer =
                press(
                        form,
                        "Add to contacts",
                        Map.of(
                                "givenName",
                                "Mehmet",
                                "familyName",
                                "Kaya",
                                "phone",
                                "0532 555 09 09",
                                "logMail",
                                "yes"));

        assertThat(notice(answer)).startsWith("Mehmet Kaya is in the contacts");
        assertThat(shown(answer)).contains("<b>Mehmet Kaya</b>", "+90 532 555 09 09", "Hello");
        assertThat(inOffice(() -> recognise.byEmail("mehmet@yeni.example"))).isPresent();
    }

    @Test
    void aPhoneNumberThatIsNoneIsRefused() throws Exception {
        GOOGLE.holds("b2", mail("Mehmet Kaya <mehmet@yeni.example>", ANNA, "Hello"));
        var form = call("/addon/gmail/message", mailOpened("b2"));

        var answer = press(form, "Add to contacts", Map.of("givenName", "M", "phone", "tomorrow"));

        assertThat(notice(answer)).isEqualTo("This is not a phone number: tomorrow");
        assertThat(inOffice(() -> recognise.byEmail("mehmet@yeni.example"))).isEmpty();
    }
}
