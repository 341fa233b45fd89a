package org.kartotek.simulator.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Query;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;

/** Asks the person: which account, which scopes, allow or deny. */
final class Consent {

    private final Workspace workspace;
    private final Tokens tokens;
    private final Codes codes;

    Consent(Workspace workspace, Tokens tokens, Codes codes) {
        this.workspace = workspace;
        this.tokens = tokens;
        this.codes = codes;
    }

    Reply ask(Request http, Map<String, String> path) {
        AuthorizationRequest request = AuthorizationRequest.of(http.query());
        Optional<String> wrong = request.pageError(workspace.settings().clients());
        if (wrong.isPresent()) {
            return Reply.html(400, ConsentPage.refusal(wrong.get()));
        }
        if (request.prompt().contains("none")) {
            return silently(request);
        }
        return Reply.html(
                200, ConsentPage.of(http.query(), request, workspace.settings().accounts()));
    }

    /** {@code prompt=none}: only what this account already gave this client. */
    private Reply silently(AuthorizationRequest request) {
        Optional<Account> account = request.loginHint().flatMap(workspace::account);
        if (account.isEmpty()) {
            return back(request, "error=login_required");
        }
        Set<String> given = tokens.granted(account.get(), request.clientId());
        return given.containsAll(request.scopes())
                ? allow(request, account.get(), request.scopes())
                : back(request, "error=interaction_required");
    }

    Reply decide(Request http, Map<String, String> path) {
        Query form = http.form();
        AuthorizationRequest request = AuthorizationRequest.of(form);
        Optional<String> wrong = request.pageError(workspace.settings().clients());
        Optional<Account> account = form.get("account").flatMap(workspace::account);
        if (wrong.isPresent() || account.isEmpty()) {
            return Reply.html(
                    400, ConsentPage.refusal(wrong.orElse("invalid_request: no account")));
        }
        Set<String> ticked = new LinkedHashSet<>(form.all("granted"));
        ticked.retainAll(request.scopes());
        request.scopes().stream().filter(ConsentPage::impliedBySigningIn).forEach(ticked::add);
        return form.get("decision").filter("allow"::equals).isPresent() && !ticked.isEmpty()
                ? allow(request, account.get(), ticked)
                : back(request, "error=access_denied");
    }

    private Reply allow(AuthorizationRequest request, Account account, Set<String> ticked) {
        Set<String> before = tokens.granted(account, request.clientId());
        Set<String> scopes = new LinkedHashSet<>(ticked);
        if (request.includeGranted()) {
            scopes.addAll(before);
        }
        // a refresh token comes with the first consent, or when consent is asked for again
        boolean fresh = request.prompt().contains("consent") || !before.containsAll(scopes);
        boolean offline = request.accessType().equals("offline") && fresh;
        String code = "4/0" + tokens.text(40);
        codes.put(code, request, account, scopes, offline);
        return back(
                request,
                "code="
                        + encode(code)
                        + "&scope="
                        + encode(String.join(" ", scopes))
                        + "&authuser=0&hd="
                        + encode(account.domain())
                        + "&prompt=consent");
    }

    private static Reply back(AuthorizationRequest request, String answer) {
        String state = request.state().map(s -> "state=" + encode(s) + "&").orElse("");
        String separator = request.redirectUri().contains("?") ? "&" : "?";
        return Reply.redirect(request.redirectUri() + separator + state + answer);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
