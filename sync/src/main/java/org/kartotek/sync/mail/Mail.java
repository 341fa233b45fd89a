package org.kartotek.sync.mail;

import java.util.List;

/**
 * One mail, read: its headers, its plain and its HTML text ("" where it has none), what is
 * attached.
 */
public record Mail(MailHeaders headers, String plain, String html, List<Attachment> attachments) {

    /** Something attached; its content stays in the mailbox. */
    public record Attachment(String name, String type, long size) {}

    public Mail {
        attachments = List.copyOf(attachments);
    }
}
