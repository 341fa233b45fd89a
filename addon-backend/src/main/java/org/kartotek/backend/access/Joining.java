package org.kartotek.backend.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;

/** Who may come in without an invitation: the first owner, and people of an allowed domain. */
@Component
class Joining {
    private final AccessSettings settings;
    private final Offices offices;
    private final Clock clock;

    Joining(AccessSettings settings, Offices offices, Clock clock) {
        this.settings = settings;
        this.offices = offices;
        this.clock = clock;
    }

    Optional<UUID> officeFor(GoogleIdentity identity) {
        if (isOwner(identity)) {
            return Optional.of(firstOffice(identity).id());
        }
        return settings.allows(identity)
                ? offices.findAll().stream().findFirst().map(Office::id)
                : Optional.empty();
    }

    Role roleOf(GoogleIdentity identity) {
        return isOwner(identity) ? Role.OWNER : Role.STAFF;
    }

    private boolean isOwner(GoogleIdentity identity) {
        return identity.email().equals(settings.ownerEmail());
    }

    private Office firstOffice(GoogleIdentity owner) {
        return offices.findAll().stream()
                .findFirst()
                .orElseGet(() ->
                        offices.save(
                                new Office(nameFrom(owner), untouched(owner), clock.instant())));
    }

    private static String nameFrom(GoogleIdentity owner) {
        return owner.hostedDomain() == null ? owner.displayName() : owner.hostedDomain();
    }

    private static OfficeSettings untouched(GoogleIdentity owner) {
        return new OfficeSettings(
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                "NO",
                owner.hostedDomain() == null ? List.of() : List.of(owner.hostedDomain()));
    }
}
