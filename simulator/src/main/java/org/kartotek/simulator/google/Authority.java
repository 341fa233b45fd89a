package org.kartotek.simulator.google;

import java.util.Optional;
import org.kartotek.simulator.http.Request;

/** Knows the access tokens. */
public interface Authority {

    /** Empty when the request carries no living access token. */
    Optional<Grant> grant(Request request);
}
