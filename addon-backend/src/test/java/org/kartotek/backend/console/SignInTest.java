package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.kartotek.backend.console.AtTheConsole.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
class SignInTest {
    private static final String ID = "0190b0c0-0000-7000-8000-000000000001";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Users users;
    @Autowired Offices offices;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/contacts",
                "/contacts?q=a",
                "/contacts/new",
                "/contacts/" + ID,
                "/contacts/" + ID + "/edit",
                "/organizations",
                "/groups",
                "/callers",
                "/settings/muted",
                "/settings/calendars",
                "/organizations/" + ID,
                "/orders",
                "/orders?view=list",
                "/orders/new",
                "/orders/" + ID,
                "/timeline",
                "/timeline/entries/" + ID,
                "/tasks",
                "/search?q=a",
                "/sync",
                "/settings",
                "/settings/google/connect",
                "/users",
                "/audit",
                "/no-such-page"
            })
    void noPageAnswersWithoutSignIn(String path) throws Exception {
        mvc.perform(get(path)).andExpect(status().isFound()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aPartOfAPageTakesTheWholePageToTheSignIn() throws Exception {
        mvc.perform(get("/contacts").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/sign-in"));
    }

    @Test
    void withoutAGoogleClientTheSignInPageNamesTheMissingSettings() throws Exception {
        mvc.perform(get("/sign-in"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("kartotek.google.client-id")))
                .andExpect(content().string(containsString("kartotek.google.client-secret")));
    }

    @Test
    void beforeSignInThePageSpeaksTheBrowsersLanguage() throws Exception {
        mvc.perform(get("/sign-in").header("Accept-Language", "fr, tr;q=0.8, en;q=0.5"))
                .andExpect(content().string(containsString("<html lang=\"tr\">")));
    }

    @Test
    void pagesForbidScriptsAndStylesThatAreNotOurFiles() throws Exception {
        var anna = sample.founded();

        var page = mvc.perform(get("/contacts").with(as(anna))).andReturn().getResponse();

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.getContentAsString())
                .doesNotContain("style=\"")
                .doesNotContainPattern("<script(?![^>]* src=)")
                .doesNotContainPattern("\\son[a-z]+=\"");
    }

    @Test
    void somebodySwitchedOffSinceIsSentAway() throws Exception {
        var anna = sample.founded();
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan = sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF);
        OfficeScope.run(
                office.id(),
                () -> {
                    var user = users.findById(ivan.userId()).orElseThrow();
                    user.activate(false);
                    users.save(user);
                });

        mvc.perform(get("/contacts").with(as(ivan)))
                .andExpect(redirectedUrl("/sign-in?refused=switched-off"));
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        var anna = sample.founded();
        var ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));

        mvc.perform(post("/contacts/" + ayse.id() + "/archive").with(as(anna)))
                .andExpect(status().isForbidden());

        mvc.perform(get("/contacts").with(as(anna)))
                .andExpect(content().string(containsString("Ayşe")));
    }

    @Test
    void pagesSpeakTheUsersLanguage() throws Exception {
        var anna = sample.founded();

        mvc.perform(post("/settings/language").param("language", "nb").with(as(anna)).with(csrf()))
                .andExpect(redirectedUrl("/settings"));

        mvc.perform(get("/contacts").with(as(anna)).header("Accept-Language", "ru"))
                .andExpect(content().string(containsString("Kontakter")))
                .andExpect(content().string(not(containsString("Контакты"))));
    }
}
