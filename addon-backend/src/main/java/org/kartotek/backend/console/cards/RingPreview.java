package org.kartotek.backend.console.cards;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.contact.Contact;
import org.kartotek.sync.ring.RingPlace;
import org.kartotek.sync.ring.Ringing;

/**
 * What a dialer shows of a customer who calls.
 *
 * @param label of the number, as Google calls it; empty if nobody gave one
 * @param badge null if it gets none
 */
public record RingPreview(
        String name,
        String company,
        String label,
        String number,
        boolean silent,
        @Nullable Badge badge) {

    static RingPreview of(
            Contact contact,
            @Nullable String organization,
            Ringing ringing,
            @Nullable Badge badge) {
        var phone = contact.phones().isEmpty() ? null : contact.phones().getFirst();
        var at = ringing.isSilent() ? RingPlace.NOWHERE : ringing.place();
        var company = with(text(organization), at == RingPlace.COMPANY, ringing);
        var title = with(text(contact.jobTitle()), at == RingPlace.JOB_TITLE, ringing);
        return new RingPreview(
                name(contact, at, ringing),
                Stream.of(title, company)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.joining(", ")),
                with(phone == null ? "" : text(phone.type()), at == RingPlace.PHONE_LABEL, ringing),
                phone == null ? "" : phone.value(),
                ringing.isSilent(),
                badge);
    }

    /** As Google joins a name: a comma before what stands behind it. */
    private static String name(Contact contact, RingPlace at, Ringing ringing) {
        var name = contact.name();
        if (at != RingPlace.NAME_SUFFIX || name.given() == null && name.family() == null)
            return contact.shownName();
        var between = name.suffix() == null ? ", " : " · ";
        return name.full() + between + ringing.status();
    }

    private static String with(String human, boolean here, Ringing ringing) {
        if (!here) return human;
        return human.isEmpty() ? ringing.status() : human + " · " + ringing.status();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
