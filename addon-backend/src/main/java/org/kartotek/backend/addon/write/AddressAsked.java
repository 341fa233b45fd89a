package org.kartotek.backend.addon.write;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.kartotek.backend.addon.Visit;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.stereotype.Component;

/** The address a click is about; anybody may have changed it on the way. */
@Component
final class AddressAsked {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,255}");

    private final RecogniseContact recognise;

    AddressAsked(RecogniseContact recognise) {
        this.recognise = recognise;
    }

    /** A colleague may have been faster: whoever has the address by now is shown instead. */
    Outcome ifNobodyHasIt(Visit visit, Function<String, Outcome> write) {
        var email = in(visit);
        if (email.isEmpty()) {
            return new Outcome.Refused(visit.say("refused.gone"));
        }
        var known = recognise.byEmail(email.get());
        if (known.isPresent()) {
            return new Outcome.Done(visit.say("contact.alreadyThere"), known.get().id());
        }
        return write.apply(email.get());
    }

    private static Optional<String> in(Visit visit) {
        return Optional.of(MailAddress.canonical(visit.event().parameter("email").orElse("")))
                .filter(it -> ADDRESS.matcher(it).matches());
    }
}
