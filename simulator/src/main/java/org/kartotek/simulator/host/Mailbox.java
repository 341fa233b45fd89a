package org.kartotek.simulator.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** A name and an address, as a header writes them. */
record Mailbox(String name, String email) {

    static List<Mailbox> list(String header) {
        MailboxList list = LenientAddressParser.DEFAULT.parseAddressList(header).flatten();
        List<Mailbox> all = new ArrayList<>();
        for (var one : list) {
            String name = Optional.ofNullable(one.getName()).orElse("");
            String words = DecoderUtil.decodeEncodedWords(name, DecodeMonitor.SILENT);
            all.add(new Mailbox(words, one.getAddress().toLowerCase(Locale.ROOT)));
        }
        return all;
    }

    static Mailbox first(String header) {
        return list(header).stream().findFirst().orElse(new Mailbox(header, ""));
    }

    ObjectNode json() {
        return Json.object().put("name", name).put("email", email);
    }
}
