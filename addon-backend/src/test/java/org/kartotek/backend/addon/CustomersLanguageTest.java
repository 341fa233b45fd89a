package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.template.ChangeTemplates;
import org.kartotek.backend.template.TemplateDraft;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A mail speaks the language of whoever reads it, not of whoever writes it. */
class CustomersLanguageTest extends AddonTest {
    private static final String INSERTED =
            "/renderActions/hostAppAction/gmailAction/updateDraftActionMarkup/updateBody"
                    + "/insertContents/0/content";

    @Autowired WriteContact write;
    @Autowired Contacts contacts;
    @Autowired ChangeTemplates templates;
    @Autowired JdbcTemplate jdbc;

    Contact ayse;

    @BeforeEach
    void anOrderAndATemplateInTwoLanguages() {
        ayse = inOffice(() -> sample.ayse(anna));
        inOffice(() -> sample.orderOf(ayse, anna));
        keep("Ready", Map.of("en", "{orderNumber} is {orderStage}", "tr", "{orderStage}: hazır"));
    }

    @Test
    void theLanguageChosenForACustomerIsRememberedOnceTheTextIsUsed() throws Exception {
        var first = preview();
        assertThat(shown(first)).contains("English", "The language of the office");

        var turned = press(first, "Türkçe", Map.of());
        assertThat(shown(turned)).contains("Remembered for this customer as soon as you use it");
        assertThat(language()).isNull();

        var inserted = press(turned, "Insert", Map.of());
        assertThat(inserted.at(INSERTED).asString()).isEqualTo("Talep: hazır");
        assertThat(language()).isEqualTo(Language.TR);
        assertThat(history()).containsExactly("tr");
        assertThat(shown(preview())).contains("Türkçe", "Chosen for this customer");

        press(turned, "Insert", Map.of());
        assertThat(history()).containsExactly("tr");
    }

    @Test
    void aNewMailRemembersItToo() throws Exception {
        var choice = view("mail.new", Map.of("about", "contact:" + ayse.id()));
        var turned = press(press(choice, "Ready"), "Türkçe");

        var opened = press(turned, "Open the new mail", Map.of());

        assertThat(opened.at("/renderActions/action/link/url").asString())
                .startsWith("https://mail.google.com/mail/?view=cm")
                .contains("&body=Talep%3A%20haz%C4%B1r");
        assertThat(language()).isEqualTo(Language.TR);
    }

    @Test
    void whoeverHasNoneIsWrittenToAsTheirColleaguesAre() throws Exception {
        colleague("Bora", Language.NB);
        colleague("Cem", Language.TR);
        colleague("Deniz", Language.TR);

        var preview = new AtomicReference<JsonNode>();
        assertThat(StatementGuard.statementsOf(() -> preview.set(preview())))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(shown(preview.get()))
                .contains("Talep: hazır", "Türkçe", "As with others in their organization");

        press(preview.get(), "Insert", Map.of());
        assertThat(language()).isNull();
    }

    @Test
    void aTemplateWithoutTheirLanguageSaysWhichOneItTakesAndChangesNothing() throws Exception {
        speaks(Language.AZ);

        var preview = preview();
        press(preview, "Insert", Map.of());

        assertThat(shown(preview))
                .contains("English")
                .contains("Azərbaycan would be right, but this template has no text in it");
        assertThat(language()).isEqualTo(Language.AZ);
    }

    @Test
    void ofAStrangerNothingIsRemembered() throws Exception {
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("new@stranger.example")));
        var first = press(call("/addon/gmail/compose", event), "Ready");
        assertThat(shown(first)).contains("English", "The language of the office");

        var turned = press(first, "Türkçe");
        assertThat(shown(turned)).contains("Türkçe", "Chosen for this mail");
        assertThat(press(turned, "Insert").at(INSERTED).asString()).endsWith(": hazır");
        assertThat(shown(press(turned, "English"))).contains("The language of the office");
    }

    @Test
    void aLanguageThatLeftTheTemplateMeanwhileIsNotRemembered() throws Exception {
        var asked = new HashMap<>(buttonIn(preview(), "Türkçe"));
        asked.put("language", "az");
        var turned = call("/addon/action", click(asked, Map.of()));

        assertThat(shown(turned))
                .contains("Azərbaycan would be right, but this template has no text in it");
        press(turned, "Insert");
        assertThat(language()).isNull();
    }

    @Test
    void whoIsArchivedHasNoSay() throws Exception {
        var cem = colleague("Cem", Language.TR);
        inOffice(() -> {
            write.archive(cem.id(), anna.actor());
            return true;
        });

        assertThat(shown(preview())).contains("English", "The language of the office");
    }

    @Test
    void theStateOfAnOrderIsSaidInTheirLanguageWithItsDates() throws Exception {
        speaks(Language.TR);

        var inserted = press(beside(), "Insert", Map.of());

        assertThat(inserted.at(INSERTED).asString())
                .startsWith("#1001 numaralı “20 widgets” siparişiniz: Talep (");
    }

    private JsonNode beside() throws Exception {
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("ayse@deniz.example")));
        return call("/addon/gmail/compose", event);
    }

    private JsonNode preview() throws Exception {
        return press(beside(), "Ready");
    }

    private JsonNode press(JsonNode card, String words) throws Exception {
        return call("/addon/action", click(buttonIn(card, words), Map.of()));
    }

    private JsonNode view(String op, Map<String, String> parameters) throws Exception {
        var asked = new HashMap<>(parameters);
        asked.put("op", op);
        return call("/addon/action", click(asked, Map.of()));
    }

    private void speaks(Language language) {
        inOffice(() -> {
            write.speaks(ayse.id(), language, anna.actor());
            return ayse;
        });
    }

    private Contact colleague(String name, Language language) {
        var draft =
                ContactDraft.named(PersonName.of(name, null))
                        .withOrganization("Deniz Tekstil", null)
                        .withLanguage(language);
        return inOffice(() -> write.add(draft, anna.actor()));
    }

    private UUID keep(String name, Map<String, String> texts) {
        return inOffice(() -> templates.add(new TemplateDraft(name, texts)));
    }

    private @Nullable Language language() {
        return inOffice(() -> contacts.findById(ayse.id()).orElseThrow()).language();
    }

    private List<String> history() {
        return inOffice(() ->
                jdbc.queryForList(
                        "select detail from audit_entry where office_id = ? and action ="
                                + " 'contact.language-chosen' order by id",
                        String.class,
                        Ids.bytes(OfficeScope.current())));
    }
}
