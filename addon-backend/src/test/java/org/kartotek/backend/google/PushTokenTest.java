package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.simulator.http.Json;

/** What a push has to show, and what is done with one that cannot be read. */
class PushTokenTest extends PushedOffice {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    aud            | https://elsewhere/hooks/gmail
                    iss            | https://accounts.example
                    email          | somebody@kartotek.iam.gserviceaccount.com
                    email_verified | false
                    exp            | 1000
                    """)
    void aTokenOfSomebodyElseOpensNothing(String claim, String value) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);
            var now = Instant.now().getEpochSecond();
            var claims =
                    Json.object()
                            .put("iss", "https://accounts.google.com")
                            .put("aud", GMAIL_HOOK)
                            .put("email", SIGNER)
                            .put("email_verified", true)
                            .put("iat", now)
                            .put("exp", now + 3_600);
            var ids = SimulatedGoogle.simulator().tokens().idTokens();
            assertThat(push(ids.sign(claims), told("1"))).isEqualTo(204);
            round(hub, LaneKind.MAIL);

            switch (value) {
                case "false" -> claims.put(claim, false);
                case "1000" -> claims.put(claim, 1_000);
                default -> claims.put(claim, value);
            }

            assertThat(push(ids.sign(claims), told("1"))).isEqualTo(401);
            assertThat(push("", told("1"))).isEqualTo(401);
            assertThat(push("a.b.c", told("1"))).isEqualTo(401);
            assertThat(push(unsigned(signed()), told("1"))).isEqualTo(401);
            assertThat(mailIsDue()).isFalse();
        });
    }

    /** Anything but 2xx would come again for days, and be as unreadable then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nothing           | ''
                    no JSON           | {"message":
                    a list            | []
                    null              | null
                    no message        | {"subscription":"x"}
                    a message as text | {"message":"x"}
                    no data           | {"message":{"messageId":"1"}}
                    a number as data  | {"message":{"data":5}}
                    no base64         | {"message":{"data":"%%%"}}
                    no JSON inside    | {"message":{"data":"eA=="}}
                    null inside       | {"message":{"data":"bnVsbA=="}}
                    no address        | {"message":{"data":"eyJoaXN0b3J5SWQiOjF9"}}
                    """)
    void whatWillNeverBeUnderstoodIsTakenAsHeard(String name, String body) {
        inOffice(anna -> {
            var hub = connect(GoogleAccount.GMAIL);
            round(hub, LaneKind.MAIL);

            assertThat(push(signed(), body)).isEqualTo(204);
            assertThat(push(signed(), told("1").replace("{", "{" + " ".repeat(70_000))))
                    .isEqualTo(204);
            assertThat(push(signed(), message("{\"emailAddress\":\"nobody@else.example\"}")))
                    .isEqualTo(204);

            assertThat(mailIsDue()).isFalse();
        });
    }
}
