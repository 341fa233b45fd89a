package org.kartotek.sidebar.home;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kartotek.sidebar.card.WebAddress;

/** A mail that Gmail begins when its link is opened; it is sent by a person. */
public record NewMail(String email, String subject, String text) {
    /** Longer addresses are cut on the way by some browsers and by Google. */
    private static final int LONGEST_ADDRESS = 6_000;

    /** Whether the link can carry the text; otherwise the mail begins without it. */
    public boolean carriesText() {
        return whole().length() <= LONGEST_ADDRESS;
    }

    public WebAddress link() {
        return WebAddress.of(carriesText() ? whole() : start());
    }

    private String whole() {
        return text.isEmpty() ? start() : start() + "&body=" + encoded(text);
    }

    private String start() {
        return "https://mail.google.com/mail/?view=cm&fs=1&to="
                + encoded(email)
                + (subject.isEmpty() ? "" : "&su=" + encoded(subject));
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
