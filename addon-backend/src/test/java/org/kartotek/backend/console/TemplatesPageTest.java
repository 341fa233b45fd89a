package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.template.Template;
import org.kartotek.backend.template.Templates;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A manager keeps the texts that go into mails. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class TemplatesPageTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired Templates templates;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void aTemplateIsWrittenChangedDeletedAndBroughtBack() throws Exception {
        assertThat(pages.read("/settings/templates")).contains("No templates yet.");

        pages.send(form("Ready", "Dear {firstName|there}"));
        var one = only();
        pages.send(form("Ready!", "Hello {firstName|there}").param("id", one.id().toString()));

        assertThat(only().in(Language.EN).value()).isEqualTo("Hello {firstName|there}");
        assertThat(pages.read("/settings/templates/" + one.id())).contains("Hello {firstName|");
        var deleted = pages.send(post("/settings/templates/" + one.id() + "/delete"));
        assertThat(CurrentCaller.in(anna, () -> templates.all(9))).isEmpty();
        assertThat(Pages.said(deleted)).isEqualTo("“Ready!” is deleted");
        pages.send(post(Pages.undo(deleted)));
        assertThat(only()).returns("Ready!", Template::name);
        assertThat(pages.read("/audit"))
                .contains("added the template Ready")
                .contains("brought the template Ready! back");
    }

    @Test
    void aFieldThatDoesNotExistIsNamedAndTheTextStays() throws Exception {
        var answer = Pages.text(pages.send(form("Ready", "Dear {surname}")));

        assertThat(answer)
                .contains("There is no field “surname”.")
                .contains("Dear {surname}</textarea>");
        assertThat(CurrentCaller.in(anna, () -> templates.all(9))).isEmpty();
    }

    @Test
    void aPreviewShowsTheTextForASampleContactAndSavesNothing() throws Exception {
        var preview =
                post("/settings/templates/preview")
                        .param("name", "Ready")
                        .param("en", "Dear <b>{firstName}</b>, {orderNumber}: {orderAmount}");

        assertThat(Pages.text(pages.send(preview)))
                .contains("Dear &lt;b&gt;Ayşe&lt;/b&gt;, #1042: ₺15,000");
        assertThat(CurrentCaller.in(anna, () -> templates.all(9))).isEmpty();
    }

    @Test
    void staffAndOtherOfficesChangeNothing() throws Exception {
        pages.send(form("Ready", "Dear {firstName}"));
        var one = only();
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan = new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF));
        var elsewhere = new Pages(mvc, sample.founded());

        assertThat(ivan.status("/settings/templates")).isEqualTo(403);
        for (var form : new String[] {"", "/" + one.id() + "/delete", "/preview"}) {
            var sent = post("/settings/templates" + form).param("name", "x").param("en", "x");
            assertThat(ivan.send(sent).getResponse().getStatus()).as(form).isEqualTo(403);
        }
        assertThat(elsewhere.status("/settings/templates/" + one.id())).isEqualTo(404);
        var delete = post("/settings/templates/" + one.id() + "/delete");
        assertThat(elsewhere.send(delete).getResponse().getStatus()).isEqualTo(404);
        assertThat(only()).isEqualTo(one);
    }

    private Template only() {
        var all = CurrentCaller.in(anna, () -> templates.all(9));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static MockHttpServletRequestBuilder form(String name, String text) {
        return post("/settings/templates").param("name", name).param("en", text);
    }
}
