package org.kartotek.simulator.google;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.discovery.ApiMethod;
import org.kartotek.simulator.discovery.Discovery;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.MultipartBatch;
import org.kartotek.simulator.http.PathTemplate;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.http.Router;
import tools.jackson.core.JacksonException;

/** All ways in: the methods of the discovery documents, pages, the control side and batches. */
public final class Doors implements Routes {

    private static final int MOST_IN_A_BATCH = 1_000;
    private static final int MOST_MAIL_CALLS_IN_A_BATCH = 100;

    private final Workspace workspace;
    private final Authority authority;
    private final List<Discovery> documents;
    private final Router router = new Router();
    private final Set<String> answered = new HashSet<>();

    public Doors(Workspace workspace, Authority authority) {
        this.workspace = workspace;
        this.authority = authority;
        this.documents =
                List.of(
                        Discovery.of("people.v1"),
                        Discovery.of("gmail.v1"),
                        Discovery.of("calendar.v3"));
    }

    @Override
    public void method(String id, Cost cost, Handler handler) {
        if (!answered.add(id)) {
            throw new IllegalArgumentException(id + " has two answers");
        }
        Discovery document =
                documents.stream()
                        .filter(d -> id.startsWith(d.name() + "."))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("No API has " + id));
        ApiMethod method = document.method(id);
        var door = new MethodDoor(workspace, authority, document, method, cost, handler);
        router.add(method.httpMethod(), method.path(), door::answer);
        if (method.upload() != null) {
            router.add(method.httpMethod(), method.upload(), door::answer);
        }
    }

    @Override
    public void page(String httpMethod, String path, Router.Endpoint endpoint) {
        router.add(httpMethod, PathTemplate.of(path), endpoint);
    }

    @Override
    public void control(String httpMethod, String path, Router.Endpoint endpoint) {
        if (workspace.settings().control()) {
            page(httpMethod, path, (request, values) -> refusable(endpoint, request, values));
        }
    }

    private static Reply refusable(
            Router.Endpoint endpoint, Request request, Map<String, String> values) {
        try {
            return endpoint.answer(request, values);
        } catch (Refused refused) {
            return Reply.json(refused.code(), Json.object().put("error", refused.text()));
        } catch (JacksonException unreadable) {
            return Reply.json(400, Json.object().put("error", unreadable.getOriginalMessage()));
        }
    }

    /** Methods nobody answers say so, instead of looking like a wrong address. */
    public void complete() {
        for (Discovery document : documents) {
            for (ApiMethod method : document.methods()) {
                if (!answered.contains(method.id())) {
                    method(
                            method.id(),
                            Cost.FREE,
                            call -> {
                                throw Refusals.notSimulated(call.method());
                            });
                }
            }
        }
    }

    @Override
    public Reply answer(Request request) {
        if (request.method().equals("POST") && request.path().matches("/batch(/.*)?")) {
            return new MultipartBatch(this::answer)
                    .answer(request, most(request))
                    .orElseGet(() ->
                            Reply.json(
                                    400,
                                    ErrorStyle.GMAIL.body(
                                            Refused.invalid("Failed to parse batch request."))));
        }
        return router.answer(request).orElseGet(() -> notFound(request));
    }

    private static int most(Request batch) {
        return batch.text().contains("/gmail/v1/") ? MOST_MAIL_CALLS_IN_A_BATCH : MOST_IN_A_BATCH;
    }

    private static Reply notFound(Request request) {
        String words =
                "The requested URL <code>%s</code> was not found on this server."
                        .formatted(request.path().replace("&", "&amp;").replace("<", "&lt;"));
        return Reply.html(404, GooglePages.error(404, words));
    }
}
