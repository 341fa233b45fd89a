package org.kartotek.backend.addon;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.AccessSettings;
import org.kartotek.backend.addon.mail.OpenMail;
import org.kartotek.backend.addon.read.ChoiceReading;
import org.kartotek.backend.addon.read.LookAlikes;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.sidebar.contact.UnknownSenderCard;
import org.kartotek.sidebar.contact.UnknownSenderCard.Fields;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.Offered;
import org.kartotek.sidebar.shown.Offered.Source;
import org.kartotek.sync.mail.MailAddress;
import org.kartotek.sync.mail.Signature;
import org.springframework.stereotype.Component;

/** The form for somebody new, filled with what the open mail says about them and nothing else. */
@Component
class StrangerForm {
    private static final Signature UNSIGNED =
            new Signature("", null, null, null, List.of(), List.of(), List.of(), null);

    private final OpenMail mail;
    private final LookAlikes lookAlikes;
    private final ChoiceReading choices;

    StrangerForm(OpenMail mail, LookAlikes lookAlikes, ChoiceReading choices) {
        this.mail = mail;
        this.lookAlikes = lookAlikes;
        this.choices = choices;
    }

    /**
     * @param others customers in the same mail
     * @param wrote whether the open mail is from this address, so that its signature is theirs
     */
    UnknownSenderCard of(MailAddress address, boolean wrote, List<Hit> others, Visit visit) {
        boolean readable = wrote && visit.event().mayReadText();
        var signature = readable ? signature(address, visit) : UNSIGNED;
        var choices = this.choices.forNewContact();
        var header = NameTyped.of(address);
        var found = lookAlikes.of(clues(address, header, signature, choices.phoneRegion()));
        return new UnknownSenderCard(
                address.email(),
                fields(address, signature, found.organization()),
                found.alike(),
                choices.groups(),
                choices.users(),
                visit.user().toString(),
                visit.event().messageId().isPresent(),
                wrote && !readable && visit.event().authorizedScopes().isPresent(),
                others);
    }

    private Signature signature(MailAddress address, Visit visit) {
        return mail.whole(visit.event())
                .filter(it -> it.headers().from().filter(f -> isSame(f, address)).isPresent())
                .map(Signature::of)
                .orElse(UNSIGNED);
    }

    private static boolean isSame(MailAddress one, MailAddress other) {
        return one.email().equals(other.email());
    }

    private static Fields fields(
            MailAddress address, Signature signature, @Nullable String atTheSamePlace) {
        var name = name(address, signature);
        var named = name.source();
        return new Fields(
                Offered.of(name.typed().given(), named),
                Offered.of(name.typed().family(), named),
                first(
                        Offered.of(signature.organization(), Source.SIGNATURE),
                        Offered.of(atTheSamePlace, Source.COLLEAGUES)),
                Offered.of(signature.title(), Source.SIGNATURE),
                Offered.of(signature.phones().stream().findFirst().orElse(null), Source.SIGNATURE));
    }

    private record Named(NameTyped typed, Source source) {}

    /** What people call themselves in the header counts before what an address looks like. */
    private static Named name(MailAddress address, Signature signature) {
        boolean spoken = !address.name().isBlank() && address.name().indexOf('@') < 0;
        var inHeader = NameTyped.of(address);
        boolean whole = inHeader.given() != null && inHeader.family() != null;
        var signed = signature.name();
        if (signed != null && !(spoken && whole)) {
            return new Named(
                    NameTyped.of(new MailAddress(address.email(), signed)), Source.SIGNATURE);
        }
        return new Named(inHeader, spoken ? Source.HEADER : Source.ADDRESS);
    }

    private static @Nullable Offered first(@Nullable Offered... some) {
        return Stream.of(some).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private static LookAlikes.Clues clues(
            MailAddress address, NameTyped header, Signature signature, String region) {
        var numbers = new LinkedHashSet<String>();
        signature.phones().forEach(it -> PhoneNumbers.key(it, region).ifPresent(numbers::add));
        var emails =
                new ArrayList<>(signature.emails().stream().map(MailAddress::canonical).toList());
        emails.remove(address.email());
        var domain = address.domain();
        return new LookAlikes.Clues(
                numbers,
                emails,
                Optional.ofNullable(header.given())
                        .flatMap(given ->
                                Optional.ofNullable(header.family()).map(f -> given + " " + f))
                        .or(() -> Optional.ofNullable(signature.name()))
                        .orElse(""),
                domain.isEmpty() || AccessSettings.isPublic(domain) ? null : domain);
    }
}
