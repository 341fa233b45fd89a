package org.kartotek.simulator.oauth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.OAuthClient;
import org.kartotek.simulator.google.Fault;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Query;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/** Exchanges codes and refresh tokens for access tokens. */
final class TokenEndpoint {

    /** Its name for counters and faults; it is in no discovery document. */
    static final String METHOD = "oauth2.token";

    private final Workspace workspace;
    private final Tokens tokens;
    private final Codes codes;
    private final ServiceAccounts serviceAccounts;

    TokenEndpoint(
            Workspace workspace, Tokens tokens, Codes codes, ServiceAccounts serviceAccounts) {
        this.workspace = workspace;
        this.tokens = tokens;
        this.codes = codes;
        this.serviceAccounts = serviceAccounts;
    }

    Reply answer(Request request, Map<String, String> path) {
        Query form = request.form();
        if (form.get("grant_type").orElse("").equals(ServiceAccounts.GRANT_TYPE)) {
            return serviceAccounts.answer(form);
        }
        Optional<OAuthClient> client = client(request, form);
        if (client.isEmpty()) {
            return error(401, "invalid_client", "The OAuth client was not found.");
        }
        return switch (form.get("grant_type").orElse("")) {
            case "authorization_code" -> code(client.get(), form);
            case "refresh_token" -> refresh(client.get(), form);
            case "" -> error(400, "invalid_request", "Missing required parameter: grant_type");
            default ->
                    error(
                            400,
                            "unsupported_grant_type",
                            "Invalid grant_type: " + form.get("grant_type").orElse(""));
        };
    }

    private Optional<OAuthClient> client(Request request, Query form) {
        String id = form.get("client_id").orElse("");
        String secret = form.get("client_secret").orElse("");
        String header = request.header("Authorization").orElse("");
        if (header.startsWith("Basic ")) {
            String pair =
                    new String(
                            Base64.getDecoder().decode(header.substring(6)),
                            StandardCharsets.UTF_8);
            Query decoded = Query.parse("id=" + pair.replaceFirst(":", "&secret="));
            id = decoded.get("id").orElse("");
            secret = decoded.get("secret").orElse("");
        }
        String name = id;
        String key = secret;
        return workspace.settings().clients().stream()
                .filter(c -> c.id().equals(name) && c.secret().equals(key))
                .findFirst();
    }

    private Reply code(OAuthClient client, Query form) {
        Optional<Codes.Code> redeemed = form.get("code").flatMap(codes::redeem);
        if (redeemed.isEmpty() || !redeemed.get().request().clientId().equals(client.id())) {
            return error(400, "invalid_grant", "Bad Request");
        }
        Codes.Code code = redeemed.get();
        if (!form.get("redirect_uri").orElse("").equals(code.request().redirectUri())) {
            return error(400, "redirect_uri_mismatch", "Bad Request");
        }
        Optional<String> wrong = code.refuse(form.get("code_verifier"));
        return wrong.isPresent()
                ? error(400, "invalid_grant", wrong.get())
                : spoiled(code.account(), () -> exchange(client, code));
    }

    private Reply exchange(OAuthClient client, Codes.Code code) {
        Account account = code.account();
        ObjectNode body = Json.object();
        String standing = null;
        if (code.offline()) {
            standing = tokens.refreshToken(account, client.id(), code.scopes()).token();
        }
        body.put("access_token", tokens.accessToken(account, client.id(), code.scopes(), standing));
        body.put("expires_in", 3_599);
        if (standing != null) {
            body.put("refresh_token", standing);
        }
        return finish(body, account, client, code.scopes(), code.request().nonce());
    }

    private Reply refresh(OAuthClient client, Query form) {
        Optional<RefreshToken> known =
                form.get("refresh_token")
                        .flatMap(tokens::known)
                        .filter(t -> t.clientId().equals(client.id()));
        Optional<Account> account = known.flatMap(t -> workspace.account(t.account()));
        if (known.isEmpty() || account.isEmpty()) {
            return error(400, "invalid_grant", "Token has been expired or revoked.");
        }
        RefreshToken token = known.get();
        return spoiled(
                account.get(),
                () -> {
                    ObjectNode body = Json.object();
                    body.put(
                            "access_token",
                            tokens.accessToken(
                                    account.get(), client.id(), token.scopes(), token.token()));
                    body.put("expires_in", 3_599);
                    return finish(body, account.get(), client, token.scopes(), Optional.empty());
                });
    }

    private Reply finish(
            ObjectNode body,
            Account account,
            OAuthClient client,
            Set<String> scopes,
            Optional<String> nonce) {
        body.put("scope", String.join(" ", scopes)).put("token_type", "Bearer");
        if (scopes.contains(Scopes.OPENID)) {
            body.put(
                    "id_token",
                    tokens.idTokens().ofPerson(account, client.id(), scopes, nonce.orElse(null)));
        }
        return Reply.json(200, body).with("Cache-Control", "no-store");
    }

    private Reply spoiled(Account account, java.util.function.Supplier<Reply> answer) {
        workspace.counters().called(account.email(), METHOD);
        Optional<Fault> fault = workspace.faults().take(account.email(), METHOD);
        return fault.isPresent() ? fault.get().spoil(answer) : answer.get();
    }

    static Reply error(int status, String error, String description) {
        return Reply.json(
                status, Json.object().put("error", error).put("error_description", description));
    }
}
