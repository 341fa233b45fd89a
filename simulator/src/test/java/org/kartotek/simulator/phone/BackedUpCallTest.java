package org.kartotek.simulator.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.http.Json;

class BackedUpCallTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void aCallIsWrittenWithTheHeadersOfSmsBackupPlus() {
        String mail =
                mailOf(
                        "{'number':'+905321234567','name':'Leyla','email':'leyla@trade.example','type':1,'durationSeconds':65}");

        assertThat(mail)
                .contains("X-smssync-datatype: CALLLOG")
                .contains("X-smssync-type: 1")
                .contains("X-smssync-address: +905321234567")
                .contains("X-smssync-duration: 65")
                .contains("X-smssync-date: " + NOW.minusSeconds(65).toEpochMilli())
                .contains("leyla@trade.example");
    }

    @Test
    void whoHasNoMailAddressGetsOneFromTheNumber() {
        assertThat(mailOf("{'number':'+905321234567','name':'Leyla','type':3}"))
                .contains("<%2B905321234567@unknown.email>");
    }

    @Test
    void aWithheldNumberHasAnAddressOfItsOwn() {
        assertThat(mailOf("{'number':'','type':3}")).contains("unknown.number@unknown.email");
    }

    @Test
    void theSameCallHasTheSameMessageIdFromEveryPhone() {
        String call = "{'number':'+905321234567','type':1,'durationSeconds':5}";

        assertThat(messageId(mailOf(call))).isEqualTo(messageId(mailOf(call)));
        assertThat(messageId(mailOf(call)))
                .isNotEqualTo(messageId(mailOf(call.replace("'type':1", "'type':2"))));
    }

    private static String mailOf(String call) {
        var backedUp = BackedUpCall.of(Json.read(call.replace('\'', '"')), NOW);
        return new String(backedUp.mail("hub@office.example", 7), StandardCharsets.UTF_8);
    }

    private static String messageId(String mail) {
        return mail.lines()
                .filter(line -> line.startsWith("Message-ID:"))
                .findFirst()
                .orElseThrow();
    }
}
