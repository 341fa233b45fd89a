package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What the console says of an account that cannot hold everybody. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class LeftOutPagesTest {
    private static final String LEFT_OUT = "Not on the phones";

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired GoogleAccounts accounts;
    @Autowired JdbcTemplate jdbc;

    @Test
    void itSaysWhoIsNotOnThePhonesOnlyWhereNotEverybodyIs() throws Exception {
        var anna = sample.founded();
        var pages = new Pages(mvc, anna);
        Contact ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        var account =
                CurrentCaller.in(
                        anna,
                        () ->
                                accounts.connect(
                                        "hub@office.example",
                                        "sub",
                                        Set.of(GoogleAccount.CONTACTS),
                                        "token",
                                        null));
        assertThat(pages.read("/sync")).doesNotContain("on the phones");
        assertThat(pages.read("/contacts/" + ayse.id())).doesNotContain(LEFT_OUT);

        jdbc.update(
                "insert into phone_set (office_id, account_id, limited, chosen_at) values"
                        + " (?,?,true,?)",
                Ids.bytes(anna.officeId()),
                Ids.bytes(account.id()),
                Timestamp.from(SettableClock.START));

        assertThat(pages.read("/sync")).contains("0 of 1 contacts are on the phones");
        assertThat(pages.read("/contacts/" + ayse.id())).contains(LEFT_OUT);
    }
}
