package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.sql.Timestamp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
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
