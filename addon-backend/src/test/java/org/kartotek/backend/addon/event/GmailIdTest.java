package org.kartotek.backend.addon.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GmailIdTest {
    @ParameterizedTest
    @CsvSource({
        "msg-f:1784256312533705459, 18c2f3a9b0d1e2f3",
        "thread-f:1784256312533705459, 18c2f3a9b0d1e2f3",
        "msg-a:r-587898221517880968, msg-a:r-587898221517880968",
        "18c2f3a9b0d1e2f3, 18c2f3a9b0d1e2f3",
        "msg-f:notanumber, msg-f:notanumber"
    })
    void theRestApiNamesMessagesInHex(String panel, String rest) {
        assertThat(GmailId.rest(panel)).isEqualTo(rest);
    }
}
