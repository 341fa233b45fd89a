package org.kartotek.simulator.host;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mailbox as the page reads it: labels with what is unread, conversations, one conversation,
 * one body.
 */
final class MailPages {

    private static final String ME = "/gmail/v1/users/me";
    private static final String PAGE = "30";
    private static final List<String> SYSTEM = List.of("INBOX", "STARRED", "SENT", "SPAM", "TRASH");

    /** Mail may bring its own looks but neither scripts nor anything from the network. */
    private static final String BODY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
                    + " allow-same-origin allow-popups; frame-ancestors 'self'";

    private static final String BODY_START =
            """
            <!doctype html><meta charset="utf-8"><base target="_blank">
            <style>:root { color-scheme: light dark } body { margin: 0; overflow-wrap: anywhere;
            color: light-dark(#1f1f1f, #e6e7ea); font: 14px/1.45 Roboto, Arial, sans-serif }
            img { max-width: 100% } a { color: light-dark(#0b57d0, #a8c7fa) }
            blockquote { margin: 0 0 0 4px !important; padding-left: 8px !important }
            blockquote blockquote blockquote { margin: 0 !important; padding: 0 !important;
            border: 0 !important } .folded { display: none }</style>
            """;

    private final Workspace workspace;
    private final WebApp google;

    MailPages(Workspace workspace, WebApp google) {
        this.workspace = workspace;
        this.google = google;
    }

    void routes(Routes routes) {
        var letters = new Letters(workspace, google);
        routes.page("GET", "/_host/mailbox", (request, _) -> read(request, this::mailbox));
        routes.page("GET", "/_host/thread", (request, _) -> read(request, this::thread));
        routes.page("GET", "/_host/body", this::body);
        routes.page("POST", "/_host/thread/read", AddonHost.ours(this::markRead));
        routes.page("POST", "/_host/mail", AddonHost.ours(letters::send));
    }

    private interface View {
        ObjectNode of(Account account, Request request);
    }

    private Reply read(Request request, View view) {
        return AddonHost.refusable(() -> view.of(AddonHost.user(request, workspace), request));
    }

    private ObjectNode mailbox(Account account, Request request) {
        String label = request.query().get("label").orElse("INBOX");
        Map<String, Object> query = new LinkedHashMap<>(Map.of("maxResults", PAGE));
        if (!label.equals("ALL")) {
            query.put("labelIds", label);
        }
        request.query().get("q").filter(q -> !q.isBlank()).ifPresent(q -> query.put("q", q));
        request.query().get("after").ifPresent(after -> query.put("pageToken", after));
        JsonNode list = google.get(account, ME + "/threads", query);
        ObjectNode box = Json.object();
        box.set("labels", labels(account));
        ArrayNode rows = box.putArray("threads");
        list.path("threads").forEach(one -> rows.add(row(account, one.path("id").asString())));
        if (list.has("nextPageToken")) {
            box.set("next", list.path("nextPageToken"));
        }
        return box;
    }

    private ArrayNode labels(Account account) {
        ArrayNode shown = Json.array();
        JsonNode labels = google.get(account, ME + "/labels", Map.of()).path("labels");
        for (String id : SYSTEM) {
            labels.valueStream()
                    .filter(label -> label.path("id").asString().equals(id))
                    .forEach(_ -> shown.add(label(account, id)));
        }
        shown.addObject().put("id", "ALL").put("name", "ALL").put("unread", 0);
        labels.valueStream()
                .filter(label -> label.path("type").asString("").equals("user"))
                .forEach(label -> shown.add(label(account, label.path("id").asString())));
        return shown;
    }

    private ObjectNode label(Account account, String id) {
        JsonNode label = google.get(account, ME + "/labels/" + id, Map.of());
        return Json.object()
                .put("id", id)
                .put("name", label.path("name").asString(id))
                .put("unread", label.path("threadsUnread").asInt(0));
    }

    private ObjectNode row(Account account, String id) {
        Map<String, Object> query =
                Map.of("format", "metadata", "metadataHeaders", List.of("From", "Subject"));
        JsonNode thread = google.get(account, ME + "/threads/" + id, query);
        return new ThreadRow(account, thread).json();
    }

    private ObjectNode thread(Account account, Request request) {
        String id = request.query().get("id").orElse("");
        JsonNode thread = google.get(account, ME + "/threads/" + id, Map.of("format", "full"));
        ObjectNode shown = Json.object().put("id", id);
        shown.put("subject", new Message(thread.path("messages").path(0)).header("Subject"));
        Set<String> labels = new LinkedHashSet<>();
        ArrayNode messages = shown.putArray("messages");
        for (JsonNode one : thread.path("messages")) {
            one.path("labelIds").forEach(label -> labels.add(label.asString()));
            messages.add(new Message(one).json());
        }
        labels.retainAll(Set.of("INBOX", "SENT"));
        labels.forEach(
                label -> shown.withArray("labels").add(label.equals("SENT") ? "Sent" : "Inbox"));
        shown.withArray("labels");
        return shown;
    }

    private ObjectNode markRead(JsonNode wish) {
        Account account = Occasion.accountOf(wish, workspace);
        ObjectNode change = Json.object();
        change.putArray("removeLabelIds").add("UNREAD");
        google.post(
                account,
                ME + "/threads/" + wish.path("id").asString() + "/modify",
                Map.of(),
                change);
        return Json.object();
    }

    private Reply body(Request request, Map<String, String> path) {
        String id = request.query().get("id").orElse("");
        JsonNode message =
                google.get(
                        AddonHost.user(request, workspace),
                        ME + "/messages/" + id,
                        Map.of("format", "full"));
        return Reply.html(200, BODY_START + new Message(message).html().orElse(""))
                .with("Content-Security-Policy", BODY_POLICY)
                .with("X-Content-Type-Options", "nosniff");
    }
}
