package org.kartotek.simulator.phone;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.host.AddonHost;
import org.kartotek.simulator.host.StaticFiles;
import org.kartotek.simulator.host.WebApp;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.oauth.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The phone's pages, and the app on it that backs the call log up into Gmail. */
public final class Phone implements SimulatedApi {

    private static final String ME = "/gmail/v1/users/me";
    private static final String LABEL = "Call log";

    private final Workspace workspace;
    private final Tokens tokens;
    private final AtomicInteger rows = new AtomicInteger(100_000);

    public Phone(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "phone";
    }

    @Override
    public void routes(Routes routes) {
        var google = new WebApp(routes::answer, tokens);
        routes.page("GET", "/phone", (_, _) -> StaticFiles.file("phone/index.html"));
        routes.page(
                "GET",
                "/phone/{file}",
                (_, at) -> StaticFiles.file("phone/" + at.getOrDefault("file", "")));
        routes.page("GET", "/phone/settings", (_, _) -> Reply.json(200, settings()));
        routes.page("POST", "/phone/calls", AddonHost.ours(call -> backUp(google, call)));
    }

    private ObjectNode settings() {
        ObjectNode settings = Json.object();
        var accounts = settings.putArray("accounts");
        workspace.settings().accounts().forEach(a -> accounts.addObject().put("email", a.email()));
        return settings.put("account", workspace.settings().accounts().getFirst().email());
    }

    private ObjectNode backUp(WebApp google, JsonNode call) {
        String email = call.path("account").asString("");
        Account account =
                workspace.account(email).orElseThrow(() -> Refused.invalid("Nobody is " + email));
        byte[] mail =
                BackedUpCall.of(call, workspace.clock().instant())
                        .mail(account.email(), rows.incrementAndGet());
        ObjectNode message = Json.object().put("raw", Base64.getUrlEncoder().encodeToString(mail));
        message.putArray("labelIds").add(label(google, account));
        String path = ME + "/messages";
        return Json.object()
                .set(
                        "message",
                        google.post(
                                account, path, Map.of("internalDateSource", "dateHeader"), message))
                .asObject();
    }

    private static String label(WebApp google, Account account) {
        return google.get(account, ME + "/labels", Map.of())
                .path("labels")
                .valueStream()
                .filter(label -> label.path("name").asString("").equals(LABEL))
                .findFirst()
                .orElseGet(() -> create(google, account))
                .path("id")
                .asString();
    }

    private static JsonNode create(WebApp google, Account account) {
        ObjectNode label = Json.object().put("name", LABEL);
        label.put("labelListVisibility", "labelShow").put("messageListVisibility", "show");
        return google.post(account, ME + "/labels", Map.of(), label);
    }
}
