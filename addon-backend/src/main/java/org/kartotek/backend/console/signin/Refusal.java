package org.kartotek.backend.console.signin;

import java.util.Locale;

/** Why somebody could not come in; each has its own words on the sign-in page. */
enum Refusal {
    NOT_INVITED,
    SWITCHED_OFF,
    UNVERIFIED,
    /** Cancelled at Google, or the answer came too late or twice. */
    NOT_COMPLETED,
    TOO_MANY;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Refusal of(String code) {
        for (var refusal : values()) {
            if (refusal.code().equals(code)) {
                return refusal;
            }
        }
        return NOT_COMPLETED;
    }
}
