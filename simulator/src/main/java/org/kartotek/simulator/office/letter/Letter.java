package org.kartotek.simulator.office.letter;

import java.nio.charset.Charset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.Language;

/**
 * One mail before any mail program has touched it.
 *
 * @param text what its author typed, signature apart
 * @param answers the mail it replies to, and quotes
 * @param headers further headers, as a list or an automatic answer has them
 */
public record Letter(
        String messageId,
        Address from,
        List<Address> to,
        List<Address> cc,
        ZonedDateTime at,
        Language language,
        String subject,
        String text,
        List<String> signature,
        MailProgram program,
        Charset charset,
        @Nullable Letter answers,
        List<Attachment> attachments,
        Map<String, String> headers) {
    public Letter {
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        signature = List.copyOf(signature);
        attachments = List.copyOf(attachments);
        headers = new LinkedHashMap<>(headers);
    }

    public List<String> references() {
        var references = new ArrayList<String>();
        for (var earlier = answers; earlier != null; earlier = earlier.answers()) {
            references.addFirst(earlier.messageId());
        }
        return references;
    }

    public List<Address> everybody() {
        var all = new ArrayList<Address>();
        all.add(from);
        all.addAll(to);
        all.addAll(cc);
        return all;
    }

    public byte[] bytes() {
        return MimeWriter.write(this);
    }
}
