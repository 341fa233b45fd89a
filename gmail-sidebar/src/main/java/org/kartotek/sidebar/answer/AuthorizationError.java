package org.kartotek.sidebar.answer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.kartotek.sidebar.card.Sparse;

/** Makes Google ask the user for rights; afterwards it sends the same event again. */
public record AuthorizationError(
        @JsonProperty("requesting_google_scopes") Scopes requestingGoogleScopes) implements Answer {
    public static AuthorizationError asking(List<String> scopes) {
        return new AuthorizationError(new Scopes(scopes));
    }

    @Sparse
    public record Scopes(List<String> scopes) {
        public Scopes {
            scopes = List.copyOf(scopes);
        }
    }
}
