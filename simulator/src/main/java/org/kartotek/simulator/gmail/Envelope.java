package org.kartotek.simulator.gmail;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers by which mail is searched and threaded, folded to lower case where that helps. */
record Envelope(String messageId, String from, String to, String cc, String bcc, String subject) {
    static Envelope of(MimePart mail) {
        return new Envelope(
                mail.header("Message-ID").strip(),
                mail.header("From").toLowerCase(Locale.ROOT),
                mail.header("To").toLowerCase(Locale.ROOT),
                mail.header("Cc").toLowerCase(Locale.ROOT),
                mail.header("Bcc").toLowerCase(Locale.ROOT),
                mail.header("Subject").toLowerCase(Locale.ROOT));
    }

    static Envelope read(JsonNode json) {
        return new Envelope(
                json.path("mid").asString(""),
                json.path("from").asString(""),
                json.path("to").asString(""),
                json.path("cc").asString(""),
                json.path("bcc").asString(""),
                json.path("subject").asString(""));
    }

    void write(ObjectNode json) {
        json.put("mid", messageId)
                .put("from", from)
                .put("to", to)
                .put("cc", cc)
                .put("bcc", bcc)
                .put("subject", subject);
    }
}
