package org.kartotek.simulator.oauth;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.kartotek.simulator.Account;

/** Scopes as Google spells them back. */
final class Scopes {

    static final String EMAIL = "https://www.googleapis.com/auth/userinfo.email";
    static final String PROFILE = "https://www.googleapis.com/auth/userinfo.profile";
    static final String OPENID = "openid";

    private Scopes() {}

    /** {@code email} and {@code profile} become their long names. */
    static Set<String> parse(String text) {
        Set<String> scopes = new LinkedHashSet<>();
        Arrays.stream(text.strip().split("[\\s+]+"))
                .filter(s -> !s.isEmpty())
                .map(Scopes::full)
                .forEach(scopes::add);
        return scopes;
    }

    static String full(String scope) {
        return switch (scope) {
            case "email" -> EMAIL;
            case "profile" -> PROFILE;
            default -> scope;
        };
    }

    static String givenName(Account account) {
        return account.name().replaceFirst(" .*", "");
    }

    static String familyName(Account account) {
        return account.name().replaceFirst("^\\S+ ?", "");
    }
}
