package org.kartotek.backend.console.signin;

import java.util.Objects;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.Identify;
import org.kartotek.backend.access.Recognition;
import org.kartotek.backend.audit.Audit;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** From a verified ID token to somebody of ours, or to a refusal that says why. */
@Component
class GoogleSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final Identify identify;
    private final Audit audit;
    private final TransactionOperations transaction;

    GoogleSignIn(Identify identify, Audit audit, TransactionOperations transaction) {
        this.identify = identify;
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        if (token.getEmail() == null || !Boolean.TRUE.equals(token.getEmailVerified())) {
            throw refused(Refusal.UNVERIFIED, "");
        }
        return switch (identify.recognise(identity(token), Door.CONSOLE)) {
            case Recognition.Known(var caller) -> signedIn(caller);
            case Recognition.NotInvited(var email) -> throw refused(Refusal.NOT_INVITED, email);
            case Recognition.SwitchedOff(var email) -> throw refused(Refusal.SWITCHED_OFF, email);
        };
    }

    private static GoogleIdentity identity(OidcIdToken token) {
        return new GoogleIdentity(
                Objects.requireNonNull(token.getSubject()),
                Objects.requireNonNull(token.getEmail()),
                token.getFullName(),
                token.getClaimAsString("hd"));
    }

    private SignedIn signedIn(Caller caller) {
        CurrentCaller.in(
                caller,
                () -> {
                    transaction.executeWithoutResult(status ->
                            audit.record(
                                    caller.actor(),
                                    "user.signed-in",
                                    "user",
                                    caller.userId(),
                                    null));
                    return true;
                });
        return new SignedIn(caller.officeId(), caller.userId());
    }

    private static OAuth2AuthenticationException refused(Refusal why, String email) {
        return new OAuth2AuthenticationException(new OAuth2Error(why.code(), email, null));
    }
}
