package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Who calls without being known, and whose mail stays out. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class CapturePagesTest {
    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired Offices offices;
    @Autowired MutedAddresses muted;
    @Autowired JdbcTemplate jdbc;
    @Autowired LogInteraction log;
    @Autowired SettableClock clock;

    Caller anna;
    Pages pages;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
    }

    @Test
    void aNumberNobodyKnowsIsOneClickFromAContact() throws Exception {
        called("+905325550199", "a");
        called("+905325550199", "b");

        assertThat(pages.read("/callers"))
                .contains("+90 532 555 01 99", "2 calls")
                .contains("/contacts/new?phone=%2B905325550199");
        assertThat(pages.read("/contacts/new?phone=%2B905325550199"))
                .contains("value=\"+905325550199\"");
    }

    @Test
    void anAddressIsMutedAndLetInAgain() throws Exception {
        pages.send(post("/settings/muted").param("address", "News@Shop.example"));
        assertThat(pages.read("/settings/muted")).contains("news@shop.example");
        assertThat(CurrentCaller.in(anna, () -> muted.now().contains("news@shop.example")))
                .isTrue();

        pages.send(post("/settings/muted/remove").param("address", "news@shop.example"));
        assertThat(CurrentCaller.in(anna, muted::all)).isEmpty();
        assertThat(pages.read("/audit")).contains("let mail from news@shop.example in again");
    }

    @Test
    void aDomainIsMutedWithOrWithoutTheAt() throws Exception {
        pages.send(post("/settings/muted").param("address", "@shop.example"));

        assertThat(CurrentCaller.in(anna, muted::all)).containsExactly("shop.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "a b@c.example", "<script>", "@", "x@"})
    void whatIsNoAddressIsNotMuted(String typed) throws Exception {
        pages.send(post("/settings/muted").param("address", typed));

        assertThat(CurrentCaller.in(anna, muted::all)).isEmpty();
    }

    @Test
    void staffDoNotMute() throws Exception {
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan = new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF));

        assertThat(ivan.status("/settings/muted")).isEqualTo(403);
        assertThat(
                        ivan.send(post("/settings/muted").param("address", "x@y.example"))
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void eachUserNamesALabelThatKeepsMailOutAndTheOwnerOneThatBringsItIn() throws Exception {
        var office = offices.findById(anna.officeId()).orElseThrow();
        var ivan = new Pages(mvc, sample.joined(office, "Ivan", "ivan@office.example", Role.STAFF));

        ivan.send(post("/settings/mail/mine").param("leaveOut", "  Private "));
        pages.send(post("/settings/mail/office").param("keep", "Kartotek").param("whole", "true"));

        assertThat(ivan.read("/settings/mail"))
                .contains("value=\"Private\"")
                .contains("Mail under the label “Kartotek” comes in")
                .contains("Whole texts are kept.");
        assertThat(pages.read("/settings/mail")).contains("value=\"Kartotek\"");
        assertThat(
                        ivan.send(post("/settings/mail/office").param("keep", "Mine"))
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(pages.read("/audit"))
                .contains("chose a label that keeps mail out: Private")
                .contains("chose the label that brings mail in: Kartotek")
                .contains("chose to keep whole mails");
    }

    @Test
    void whoWroteLabelledMailIsOneClickFromAContact() throws Exception {
        var mail =
                CurrentCaller.in(
                        anna,
                        () ->
                                log.log(
                                        new InteractionDraft(
                                                Interaction.Kind.EMAIL,
                                                Interaction.Direction.IN,
                                                clock.instant(),
                                                null,
                                                "Hello",
                                                null,
                                                null,
                                                Set.of(),
                                                "mail:1"),
                                        new Actor(null, "Rita Moe", Door.GMAIL)));
        jdbc.update(
                "insert into mail_stranger (office_id, interaction_id, email, name) values"
                        + " (?,?,'rita@elsewhere.example','Rita Moe')",
                Ids.bytes(anna.officeId()),
                Ids.bytes(mail.id()));

        assertThat(pages.read("/writers"))
                .contains("Rita Moe", "rita@elsewhere.example", "1 email")
                .contains("/contacts/new?email=rita@elsewhere.example&amp;name=Rita%20Moe")
                .contains("/settings/muted?address=rita@elsewhere.example");
        assertThat(pages.read("/contacts/new?email=rita@elsewhere.example&name=Rita%20Moe"))
                .contains("value=\"rita@elsewhere.example\"", "value=\"Rita\"", "value=\"Moe\"");

        pages.send(
                post("/contacts")
                        .param("given", "Rita")
                        .param("family", "Moe")
                        .param("email", "rita@elsewhere.example"));
        assertThat(pages.read("/writers")).doesNotContain("Rita Moe");
    }

    private void called(String number, String key) {
        jdbc.update(
                "insert into phone_call (office_id, call_key, number, way, inbound, at,"
                        + " duration_seconds, source, actor_name) values"
                        + " (?,?,?,'IN',true,?,0,'SMS_BACKUP','hub')",
                Ids.bytes(anna.officeId()),
                key,
                number,
                Timestamp.from(clock.instant()));
    }
}
