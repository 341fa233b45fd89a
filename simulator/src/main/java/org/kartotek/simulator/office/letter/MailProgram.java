package org.kartotek.simulator.office.letter;

import org.jspecify.annotations.Nullable;

/** The programs our customers write with; each has its own idea of a reply. */
public enum MailProgram {
    GMAIL(new GmailBody(), null, null),
    OUTLOOK(new OutlookBody(), "X-Mailer", "Microsoft Outlook 16.0"),
    OUTLOOK_WEB(new OutlookWebBody(), "X-MS-Has-Attach", "no"),
    OUTLOOK_EXPRESS(
            new OutlookExpressBody(), "X-Mailer", "Microsoft Outlook Express 6.00.2900.5931"),
    APPLE_MAIL(new AppleMailBody(false), "X-Mailer", "Apple Mail (2.3826.200.121)"),
    IPHONE(new AppleMailBody(true), "X-Mailer", "iPhone Mail (23A341)"),
    THUNDERBIRD(new PlainBody(), "User-Agent", "Mozilla Thunderbird"),
    MACHINE(new PlainBody(), null, null);

    private final Body body;
    private final @Nullable String header;
    private final @Nullable String value;

    MailProgram(Body body, @Nullable String header, @Nullable String value) {
        this.body = body;
        this.header = header;
        this.value = value;
    }

    /** How a program writes what the author typed, and what it quotes. */
    interface Body {
        String plain(Letter letter);

        /** Null when the program sends plain text only. */
        @Nullable String html(Letter letter);
    }

    Body body() {
        return body;
    }

    @Nullable String header() {
        return header;
    }

    @Nullable String headerValue() {
        return value;
    }
}
