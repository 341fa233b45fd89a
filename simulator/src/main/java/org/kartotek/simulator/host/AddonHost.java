package org.kartotek.simulator.host;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.http.Router;
import org.kartotek.simulator.oauth.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gmail and Calendar with the add-on beside them, and the control call that plays the same without
 * a browser.
 */
public final class AddonHost implements SimulatedApi {

    private final Workspace workspace;
    private final Tokens tokens;
    private final Permissions permissions = new Permissions();
    private final AddonCaller caller = new AddonCaller();

    public AddonHost(Workspace workspace, Tokens tokens) {
        this.workspace = workspace;
        this.tokens = tokens;
    }

    @Override
    public String name() {
        return "addon-host";
    }

    @Override
    public void reset() {
        permissions.reset();
    }

    @Override
    public void routes(Routes routes) {
        var deployment = Deployment.of(workspace.settings().addOn());
        var google = new WebApp(routes::answer, tokens);
        var events = new EventBuilder(google, tokens, permissions, deployment);
        routes.page("GET", "/", (_, _) -> StaticFiles.file("host/index.html"));
        routes.page("GET", "/cards", (_, _) -> StaticFiles.file("host/cards.html"));
        routes.page(
                "GET",
                "/_host/icons/{name}",
                (_, at) -> StaticFiles.icon(at.getOrDefault("name", "")));
        routes.page(
                "GET",
                "/_host/{file*}",
                (_, at) -> StaticFiles.file("host/" + at.getOrDefault("file", "")));
        routes.page("GET", "/_host/image", new ImageProxy(deployment)::answer);
        routes.page("GET", "/_host/settings", (_, _) -> settings(deployment, google));
        routes.page("GET", "/_host/consent", this::granted);
        routes.page("POST", "/_host/consent", ours(this::grant));
        routes.page("POST", "/_host/events", ours(wish -> askFromPage(events, wish)));
        routes.control("POST", "/_sim/addon/events", (request, _) -> control(events, request));
        new MailPages(workspace, google).routes(routes);
        new CalendarPages(workspace, google).routes(routes);
    }

    /** Only this page's own scripts post JSON here; another site's form cannot. */
    public static Router.Endpoint ours(Function<JsonNode, ObjectNode> answer) {
        return (request, _) -> {
            if (!request.mediaType().equals("application/json")) {
                return Reply.json(415, error("Expected application/json"));
            }
            return refusable(() -> answer.apply(Json.read(request.body())));
        };
    }

    static Reply refusable(Supplier<ObjectNode> answer) {
        try {
            return Reply.json(200, answer.get());
        } catch (Refused refused) {
            return Reply.json(refused.code(), error(refused.text()));
        }
    }

    private static ObjectNode error(String words) {
        ObjectNode body = Json.object();
        body.putObject("error").put("message", words);
        return body;
    }

    private ObjectNode askFromPage(EventBuilder events, JsonNode wish) {
        AddonCall call = events.of(Occasion.of(wish, workspace));
        ObjectNode answer = caller.call(call);
        answer.set("event", call.event());
        return answer;
    }

    private Reply control(EventBuilder events, Request request) {
        JsonNode wish = Json.read(request.body());
        AddonCall call = events.of(Occasion.of(wish, workspace));
        return Reply.json(
                200, wish.path("dryRun").asBoolean(false) ? call.json() : caller.call(call));
    }

    private Reply settings(Deployment deployment, WebApp google) {
        ObjectNode settings = Json.object();
        // the first account is the office's shared one; people open their own mailbox first
        var accounts = new ArrayList<>(workspace.settings().accounts());
        Account shared = accounts.removeFirst();
        accounts.add(shared);
        var users = settings.putArray("users");
        for (Account account : accounts) {
            users.addObject().put("email", account.email()).put("name", account.name());
        }
        settings.put("timeZone", CalendarPages.zone(google, shared).getId());
        settings.set("addon", deployment.json());
        return Reply.json(200, settings);
    }

    private Reply granted(Request request, Map<String, String> path) {
        return refusable(() -> {
            ObjectNode body = Json.object();
            permissions.of(user(request, workspace)).forEach(body.putArray("scopes")::add);
            return body;
        });
    }

    private ObjectNode grant(JsonNode wish) {
        Account account = Occasion.accountOf(wish, workspace);
        if (wish.has("exactly")) {
            permissions.exactly(account, texts(wish.path("exactly")));
        } else {
            permissions.add(account, texts(wish.path("grant")));
        }
        return Json.object();
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new LinkedHashSet<>();
        list.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    static Account user(Request request, Workspace workspace) {
        String user = request.query().get("user").orElse("");
        return workspace.account(user).orElseThrow(() -> Refused.invalid("Nobody here is " + user));
    }
}
