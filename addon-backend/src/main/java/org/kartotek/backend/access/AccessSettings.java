package org.kartotek.backend.access;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may come in.
 *
 * @param ownerEmail who may sign in first, and owns the office then made
 * @param allowedDomains Workspace domains whose users may join as staff
 */
@ConfigurationProperties("kartotek")
public record AccessSettings(@Nullable String ownerEmail, @Nullable List<String> allowedDomains) {
    private static final Set<String> PUBLIC =
            Set.of(
                    "gmail.com",
                    "googlemail.com",
                    "outlook.com",
                    "hotmail.com",
                    "live.com",
                    "yahoo.com",
                    "icloud.com",
                    "me.com",
                    "aol.com",
                    "gmx.com",
                    "gmx.de",
                    "web.de",
                    "proton.me",
                    "protonmail.com",
                    "mail.ru",
                    "bk.ru",
                    "inbox.ru",
                    "list.ru",
                    "yandex.ru",
                    "yandex.com",
                    "ya.ru",
                    "online.no");

    public AccessSettings {
        ownerEmail = ownerEmail == null ? null : ownerEmail.strip().toLowerCase(Locale.ROOT);
        allowedDomains =
                allowedDomains == null
                        ? List.of()
                        : allowedDomains.stream()
                                .map(d -> d.strip().toLowerCase(Locale.ROOT))
                                .toList();
        for (var domain : allowedDomains) {
            if (PUBLIC.contains(domain)) {
                throw new IllegalArgumentException(
                        "kartotek.allowed-domains names %s, where anybody can have an address; invite people one by one instead"
                                .formatted(domain));
            }
        }
    }

    /** Whether anybody can have an address there, so that sharing the domain says nothing. */
    public static boolean isPublic(String domain) {
        return PUBLIC.contains(domain.toLowerCase(Locale.ROOT));
    }

    boolean allows(GoogleIdentity identity) {
        var domains = allowedDomains == null ? List.<String>of() : allowedDomains;
        return identity.hostedDomain() != null
                && domains.contains(identity.hostedDomain().toLowerCase(Locale.ROOT));
    }
}
