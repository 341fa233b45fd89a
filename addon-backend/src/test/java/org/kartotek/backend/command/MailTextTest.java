package org.kartotek.backend.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MailTextTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void eachLineIsAnsweredWithReplyTextSignatureAndFields() throws IOException {
        var answers =
                run(
                        """
                        {"id":7,"format":"text","input":"Ten, please.\\n\\n--\\nAnna Berg\\nBuyer\\n\\nOn 22/11/2026 10:00, Bob wrote:\\n> How many?","sender":"Anna Berg <anna@nordlys.example>"}
                        {"id":"b","format":"html","input":"<p>Twenty.</p><div class=gmail_quote>On 22/11/2026 10:00, Bob &lt;b@x.example&gt; wrote:<blockquote>?</blockquote></div>"}
                        """);

        assertThat(answers.get(0).path("id").intValue()).isEqualTo(7);
        assertThat(answers.get(0).path("reply").stringValue())
                .isEqualTo("Ten, please.\n\n--\nAnna Berg\nBuyer");
        assertThat(answers.get(0).path("text").stringValue()).isEqualTo("Ten, please.");
        assertThat(answers.get(0).path("signature").stringValue())
                .isEqualTo("--\nAnna Berg\nBuyer");
        assertThat(answers.get(0).path("fields").path("title").stringValue()).isEqualTo("Buyer");
        assertThat(answers.get(0).path("fields").path("address").isNull()).isTrue();
        assertThat(answers.get(1).path("text").stringValue()).isEqualTo("Twenty.");
    }

    @Test
    void aMailIsReadInItsOwnCharsetHoweverItWasPutIntoJson() throws IOException {
        var mail =
                "From: =?utf-8?B?0JDQvdC90LA=?= <anna@lesprom.example>\r\nContent-Type: text/plain;"
                        + " charset=windows-1251\r\nContent-Transfer-Encoding: 8bit\r\n\r\nПришлите"
                        + " десять.\r\n";
        var bytes = mail.getBytes(Charset.forName("windows-1251"));

        assertThat(text(new String(bytes, StandardCharsets.ISO_8859_1)))
                .isEqualTo("Пришлите десять.");
        assertThat(text(mail)).isEqualTo("Пришлите десять.");
    }

    @Test
    void aLineThatCannotBeReadIsNamedAndTheOthersGoOn() throws IOException {
        var answers =
                run(
                        """
                        not json
                        {"id":"a","format":"pdf","input":"x"}
                        {"id":"b","format":"text"}
                        {"id":"c","format":"text","input":"Hello"}
                        """);

        assertThat(answers.get(0).path("error").stringValue()).startsWith("Not a JSON object");
        assertThat(answers.get(1).path("error").stringValue()).contains("pdf");
        assertThat(answers.get(2).path("error").stringValue()).contains("input");
        assertThat(answers.get(3).path("text").stringValue()).isEqualTo("Hello");
    }

    private static String text(String mail) throws IOException {
        var line = JSON.createObjectNode().put("id", 1).put("format", "eml").put("input", mail);
        return run(line.toString()).getFirst().path("text").stringValue();
    }

    private static List<JsonNode> run(String lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new MailText()
                .run(
                        List.of(),
                        new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err);
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
