package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.MakePrivate;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.console.signin.SignedIn;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who sees a mail of Ivan's mailbox, where: the table of docs/guide/privacy.md. */
class PrivacyTableTest extends AddonTest {
    private static final String SUBJECT = "My salary";
    private static final String TEXT = "between the two of us";
    private static final String WHOLE = "and what I wrote last week";
    private static final String FILE = "salary-2026.pdf";
    private static final String GMAIL =
            "https://mail.google.com/mail/?authuser=ivan%40office.example#all/18c2";

    @Autowired Offices offices;
    @Autowired LogInteraction log;
    @Autowired MakePrivate makePrivate;
    @Autowired MutedAddresses muted;
    @Autowired GoogleAccounts accounts;
    @Autowired ApiTokens tokens;
    @Autowired JdbcTemplate jdbc;

    private Map<String, Caller> viewers = Map.of();
    private Contact ayse;
    private GoogleAccount mailbox;
    private UUID mail;

    @BeforeEach
    void aMailOfIvansMailbox() {
        var ivan = joined("Ivan", Role.STAFF);
        viewers = new LinkedHashMap<>();
        viewers.put("whose mailbox", ivan);
        viewers.put("colleague", joined("Mehmet", Role.STAFF));
        viewers.put("manager", joined("Olga", Role.MANAGER));
        viewers.put("owner", anna.at(Door.CONSOLE));
        viewers.put("another office", sample.founded("other.example"));
        viewers.forEach((who, viewer) ->
                identify.recognise(
                        new GoogleIdentity("sub-of-" + viewer.email(), viewer.email(), who, null),
                        Door.SIDEBAR));
        ayse = CurrentCaller.in(ivan, () -> sample.ayse(ivan));
        mailbox =
                CurrentCaller.in(
                        ivan,
                        () ->
                                accounts.connect(
                                        ivan.email(), "s", Set.of(GoogleAccount.GMAIL), "r", null));
        mail = CurrentCaller.in(ivan, () -> captured(ivan));
    }

    @Test
    void asItCameIn() throws Exception {
        assertThat(table())
                .isEqualTo(
                        """
                        whose mailbox: page, attachments, whole text, Gmail, API, API attachments, sidebar
                        colleague: page, attachments, whole text, API, API attachments, sidebar
                        manager: page, attachments, whole text, API, API attachments, sidebar
                        owner: page, attachments, whole text, API, API attachments, sidebar
                        another office:
                        """);
    }

    @Test
    void madePrivateNobodySeesItWhoeverTheyAre() throws Exception {
        var ivan = viewer("whose mailbox");
        CurrentCaller.in(
                ivan,
                () -> {
                    makePrivate.mail(mail, ivan);
                    return null;
                });

        assertNobodySeesIt();
    }

    @Test
    void putUnderALabelThatKeepsMailOutNobodySeesItEither() throws Exception {
        var ivan = viewer("whose mailbox");
        CurrentCaller.in(
                ivan,
                () -> {
                    makePrivate.byLabel(mail, ivan.at(Door.GMAIL).actor());
                    return null;
                });

        assertNobodySeesIt();
    }

    @Test
    void mutingAndLeavingAMailboxHideNothingThatIsThere() throws Exception {
        var before = table();
        CurrentCaller.in(
                anna,
                () -> {
                    muted.mute("deniz.example", anna.actor());
                    accounts.disconnected(mailbox.id());
                    return null;
                });

        assertThat(table()).isEqualTo(before);
    }

    private void assertNobodySeesIt() throws Exception {
        assertThat(table())
                .isEqualTo(
                        """
                        whose mailbox: Gmail
                        colleague:
                        manager:
                        owner:
                        another office:
                        """);
        for (var copy : List.of("mail_text", "mail_attachment", "mail_stranger")) {
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from " + copy + " where office_id = ?",
                                    Integer.class,
                                    Ids.bytes(anna.officeId())))
                    .as(copy)
                    .isZero();
        }
        assertThat(console(viewer("owner"), "/audit")).doesNotContain(SUBJECT, TEXT, FILE);
    }

    private String table() throws Exception {
        var table = new StringBuilder();
        for (var row : viewers.entrySet()) {
            var sees = String.join(", ", seenBy(row.getValue()));
            table.append(row.getKey())
                    .append(sees.isEmpty() ? ":" : ": ")
                    .append(sees)
                    .append("\n");
        }
        return table.toString();
    }

    private List<String> seenBy(Caller viewer) throws Exception {
        var pages =
                console(viewer, "/contacts/" + ayse.id())
                        + console(viewer, "/timeline")
                        + console(viewer, "/");
        var token = "kt_" + UUID.randomUUID();
        CurrentCaller.in(viewer, () -> tokens.add(token, "test", viewer.userId()));
        var api =
                api(token, "/api/v1/interactions")
                        + api(token, "/api/v1/interactions/" + mail)
                        + api(token, "/api/v1/contacts/" + ayse.id() + "/timeline");
        var search = console(viewer, "/search?q=salary") + api(token, "/api/v1/contacts?q=salary");
        return Stream.of(
                        pages.contains(SUBJECT) || pages.contains(TEXT) ? "page" : "",
                        pages.contains(FILE) ? "attachments" : "",
                        console(viewer, "/timeline/entries/" + mail).contains(WHOLE)
                                ? "whole text"
                                : "",
                        pages.contains(GMAIL) ? "Gmail" : "",
                        api.contains(SUBJECT) || api.contains(TEXT) ? "API" : "",
                        api.contains(FILE) ? "API attachments" : "",
                        sidebar(viewer).contains(SUBJECT) ? "sidebar" : "",
                        search.contains(SUBJECT) || search.contains(TEXT) ? "search" : "")
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private String console(Caller viewer, String path) throws Exception {
        var user = new SignedIn(viewer.officeId(), viewer.userId());
        return answer(
                get(path)
                        .with(
                                authentication(
                                        new OAuth2AuthenticationToken(user, List.of(), "google"))));
    }

    private String api(String token, String path) throws Exception {
        return answer(get(path).header("Authorization", "Bearer " + token));
    }

    private String answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String sidebar(Caller viewer) throws Exception {
        var event = event(viewer.email());
        event.put(
                "commonEventObject",
                Map.of(
                        "hostApp",
                        "GMAIL",
                        "userLocale",
                        "en",
                        "parameters",
                        Map.of("op", "contact.view", "id", ayse.id().toString())));
        return String.join("\n", shown(call("/addon/action", event)));
    }

    private Caller viewer(String who) {
        return java.util.Objects.requireNonNull(viewers.get(who));
    }

    private Caller joined(String name, Role role) {
        var office = offices.findById(anna.officeId()).orElseThrow();
        return sample.joined(
                office, name, name.toLowerCase(java.util.Locale.ROOT) + "@office.example", role);
    }

    private UUID captured(Caller ivan) {
        var logged =
                log.log(
                        new InteractionDraft(
                                Interaction.Kind.EMAIL,
                                Interaction.Direction.OUT,
                                SettableClock.START,
                                null,
                                SUBJECT,
                                TEXT,
                                null,
                                Set.of(ayse.id()),
                                "mail:1"),
                        ivan.at(Door.GMAIL).actor());
        var office = Ids.bytes(ivan.officeId());
        var id = Ids.bytes(logged.id());
        jdbc.update(
                "insert into mail_copy (office_id, account_id, message_id, state, interaction_id)"
                        + " values (?,?,'18c2','DONE',?)",
                office,
                Ids.bytes(mailbox.id()),
                id);
        jdbc.update(
                "insert into mail_text (office_id, interaction_id, text) values (?,?,?)",
                office,
                id,
                WHOLE);
        jdbc.update(
                "insert into mail_attachment (office_id, interaction_id, position, name, type,"
                        + " size) values (?,?,0,?,'application/pdf',48213)",
                office,
                id,
                FILE);
        return logged.id();
    }
}
