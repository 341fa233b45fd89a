package org.kartotek.backend.google;

import java.util.Set;

/** How asking a person for their Google account ended. */
public sealed interface Consent {
    /**
     * @param missing scopes the person unticked; the lanes that need them do not exist
     */
    record Connected(GoogleAccount account, Set<String> missing) implements Consent {}

    /** Connecting {@code expected} again must not swap it for somebody else's contacts. */
    record OtherAccount(String expected, String given) implements Consent {}

    /** The person said no, or Google would not give a lasting token. */
    record Declined(String reason) implements Consent {}

    /** The way back took too long, or was walked twice. */
    record Expired() implements Consent {}
}
