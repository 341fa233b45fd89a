package org.kartotek.sync.mail;

import java.util.List;

/**
 * One node of a mail's tree with its transfer encoding already undone; a container has parts and no
 * content.
 */
public record MailPart(
        String type,
        String charset,
        String fileName,
        boolean attached,
        byte[] content,
        long size,
        List<MailPart> parts) {

    public MailPart {
        parts = List.copyOf(parts);
    }

    boolean isText(String subtype) {
        return !attached && fileName.isEmpty() && type.equals("text/" + subtype);
    }
}
