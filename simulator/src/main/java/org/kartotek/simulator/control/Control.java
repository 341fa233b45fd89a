package org.kartotek.simulator.control;

import java.time.Duration;
import java.util.Map;
import org.kartotek.simulator.google.Fault;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Routes;
import org.kartotek.simulator.google.SimulatedApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reset, counters, clock and faults. */
public final class Control implements SimulatedApi {

    private final Workspace workspace;
    private final Runnable reset;

    public Control(Workspace workspace, Runnable reset) {
        this.workspace = workspace;
        this.reset = reset;
    }

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public void routes(Routes routes) {
        routes.control("POST", "/_sim/reset", this::reset);
        routes.control(
                "GET", "/_sim/counters", (_, _) -> Reply.json(200, workspace.counters().asJson()));
        routes.control("POST", "/_sim/clock", this::advance);
        routes.control("POST", "/_sim/faults", this::plan);
        routes.control("DELETE", "/_sim/faults", this::forget);
    }

    @Override
    public void replay(ObjectNode change) {
        workspace.clock().advance(Duration.ofSeconds(change.path("advanced").asLong()));
    }

    private Reply reset(Request request, Map<String, String> path) {
        reset.run();
        return Reply.nothing();
    }

    private Reply advance(Request request, Map<String, String> path) {
        JsonNode seconds = Json.read(request.body()).path("advanceSeconds");
        if (!seconds.isIntegralNumber() || seconds.asLong() < 0) {
            throw Refused.invalid("advanceSeconds must be a whole number, not negative");
        }
        workspace.journal().append(name(), Json.object().put("advanced", seconds.asLong()));
        var now = workspace.clock().advance(Duration.ofSeconds(seconds.asLong()));
        return Reply.json(200, Json.object().put("now", now.toString()));
    }

    private Reply plan(Request request, Map<String, String> path) {
        JsonNode wish = Json.read(request.body());
        Fault.Kind kind =
                Fault.Kind.named(wish.path("kind").asString(""))
                        .orElseThrow(() ->
                                Refused.invalid("Unknown kind of fault: " + wish.path("kind")));
        workspace
                .faults()
                .add(
                        new Fault(
                                wish.path("account").asString(null),
                                wish.path("method").asString(null),
                                kind,
                                wish.path("status").asInt(500),
                                wish.hasNonNull("body") ? wish.path("body") : null,
                                Math.max(1, wish.path("times").asInt(1)),
                                Duration.ofMillis(
                                        (long) (wish.path("seconds").asDouble(5) * 1_000))));
        return Reply.nothing();
    }

    private Reply forget(Request request, Map<String, String> path) {
        workspace.faults().clear();
        return Reply.nothing();
    }
}
