package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.template.ChangeTemplates;
import org.kartotek.backend.template.TemplateDraft;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The state of an order and the templates of the office go into the mail being written. */
class WriteMailTest extends OrderOfAyse {
    private static final String DRAFTED =
            "/renderActions/hostAppAction/gmailAction/updateDraftActionMarkup/updateBody";

    @Autowired ChangeTemplates changeTemplates;

    @Test
    void theStateOfAnOrderGoesIntoTheMailBeingWritten() throws Exception {
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("ayse@deniz.example")));
        var card = call("/addon/gmail/compose", event);

        var answer = press(card, "Insert", Map.of());

        assertThat(answer.toString())
                .contains(
                        "updateDraftActionMarkup",
                        "Your order " + label() + " “20 widgets”: Enquiry");
    }

    @Test
    void aTemplateIsReadInTheOfficesLanguageThenPutIntoTheDraft() throws Exception {
        keep("Ready", "Dear {firstName|there},\n{orderNumber} <b>{orderStage}</b>. {myName}");
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("ayse@deniz.example")));
        var beside = new AtomicReference<JsonNode>();
        assertThat(
                        StatementGuard.statementsOf(
                                () -> beside.set(call("/addon/gmail/compose", event))))
                .hasSizeLessThanOrEqualTo(5);
        var tapped = buttonIn(beside.get(), "Ready");

        var preview = new AtomicReference<JsonNode>();
        assertThat(
                        StatementGuard.statementsOf(
                                () -> preview.set(call("/addon/action", click(tapped, Map.of())))))
                .hasSizeLessThanOrEqualTo(5);
        var text = "Dear Ayşe,<br>" + label() + " &lt;b&gt;Enquiry&lt;/b&gt;. Anna";
        assertThat(shown(preview.get())).contains(text);

        var answer = press(preview.get(), "Insert", Map.of());
        assertThat(answer.at(DRAFTED + "/type").asString()).isEqualTo("IN_PLACE_INSERT");
        assertThat(answer.at(DRAFTED + "/insertContents/0/content").asString()).isEqualTo(text);
    }

    @Test
    void aNewMailToACustomerBeginsWithATemplate() throws Exception {
        keep("Ready", "Hello {firstName}, {organization|friend}: 100 % & more");

        var choice = press(card(), "Write mail", Map.of());
        var preview = call("/addon/action", click(buttonIn(choice, "Ready"), Map.of()));

        assertThat(preview.toString())
                .contains("https://mail.google.com/mail/?view=cm&fs=1&to=Ayse%40deniz.example")
                .contains("%3A%20100%20%25%20%26%20more");
    }

    @Test
    void aTemplateOfNobodyKnownFallsBackAndOneDeletedMeanwhileIsGone() throws Exception {
        var id = keep("Ready", "Dear {firstName|there}");
        var beside = call("/addon/gmail/compose", event(ANNA));
        var tapped = buttonIn(beside, "Ready");

        assertThat(shown(call("/addon/action", click(tapped, Map.of())))).contains("Dear there");
        inOffice(() -> changeTemplates.delete(id));
        assertThat(call("/addon/action", click(tapped, Map.of())).toString())
                .doesNotContain("Dear there")
                .contains("error");
    }

    private UUID keep(String name, String text) {
        return inOffice(() -> changeTemplates.add(new TemplateDraft(name, Map.of("en", text))));
    }
}
