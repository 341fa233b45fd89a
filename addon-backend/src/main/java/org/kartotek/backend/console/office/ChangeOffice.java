package org.kartotek.backend.console.office;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office's settings and API tokens; only its owner changes them. */
@Service
class ChangeOffice {
    private static final int TOKEN_BYTES = 32;

    private final Offices offices;
    private final ApiTokens tokens;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ChangeOffice(Offices offices, ApiTokens tokens, Audit audit) {
        this.offices = offices;
        this.tokens = tokens;
        this.audit = audit;
    }

    @Transactional
    void settings(String name, OfficeSettings settings) {
        CurrentCaller.get().require(Role.OWNER);
        var office = offices.current();
        office.change(name.strip(), settings);
        offices.save(office);
        audit.record(CurrentCaller.get().actor(), "office.changed", "office", office.id(), null);
    }

    /** The token itself is told this once: only its hash is kept. */
    @Transactional
    String token(String name) {
        CurrentCaller.get().require(Role.OWNER);
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = "kt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = tokens.add(token, name.strip(), CurrentCaller.get().userId());
        audit.record(CurrentCaller.get().actor(), "token.made", "token", id, name.strip());
        return token;
    }

    @Transactional
    void revoke(UUID token) {
        CurrentCaller.get().require(Role.OWNER);
        if (tokens.revoke(token)) {
            audit.record(CurrentCaller.get().actor(), "token.revoked", "token", token, null);
        }
    }
}
