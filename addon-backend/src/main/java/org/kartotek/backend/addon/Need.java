package org.kartotek.backend.addon;

import java.util.List;
import org.kartotek.backend.addon.event.AddonEvent;
import org.kartotek.sidebar.trouble.ConsentCard;

/** What an entry point cannot do without, and the declared scope that gives it. */
enum Need {
    IDENTITY("userinfo.email"),
    MESSAGE("gmail.addons.current.message.metadata"),
    TEXT("gmail.addons.current.message.readonly"),
    EVENT("calendar.addons.current.event.read"),
    INVITE("calendar.addons.current.event.write");

    private static final String ROOT = "https://www.googleapis.com/auth/";

    private final String scope;

    Need(String scope) {
        this.scope = ROOT + scope;
    }

    /** Users can tick scopes one by one; Google says with each event which they left out. */
    boolean missing(AddonEvent event) {
        return this == IDENTITY
                ? event.userIdToken().isEmpty()
                : event.authorizedScopes().filter(granted -> !givenBy(granted)).isPresent();
    }

    private boolean givenBy(List<String> granted) {
        return granted.contains(scope) || this == MESSAGE && granted.contains(TEXT.scope);
    }

    List<String> scopes() {
        return List.of(scope);
    }

    ConsentCard card() {
        return new ConsentCard(ConsentCard.Need.valueOf(name()));
    }
}
