package org.kartotek.simulator.google;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartotek.simulator.discovery.ApiMethod;
import org.kartotek.simulator.discovery.Discovery;
import org.kartotek.simulator.discovery.FieldMask;
import org.kartotek.simulator.discovery.Violation;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The way into one Google method: caller, faults, budget, checks, handler, checks again. */
final class MethodDoor {

    private final Workspace workspace;
    private final Authority authority;
    private final Discovery discovery;
    private final ApiMethod method;
    private final Cost cost;
    private final Routes.Handler handler;
    private final ErrorStyle style;
    private final Reordered reordered = new Reordered();

    MethodDoor(
            Workspace workspace,
            Authority authority,
            Discovery discovery,
            ApiMethod method,
            Cost cost,
            Routes.Handler handler) {
        this.workspace = workspace;
        this.authority = authority;
        this.discovery = discovery;
        this.method = method;
        this.cost = cost;
        this.handler = handler;
        this.style = ErrorStyle.of(discovery.name());
    }

    Reply answer(Request request, Map<String, String> path) {
        try {
            Grant grant = authority.grant(request).orElseThrow(Refusals::unauthenticated);
            if (grant.isGoogleItself()) {
                return answer(request, path, grant);
            }
            String account = grant.account().email();
            workspace.counters().called(account, method.id());
            Optional<Fault> fault = workspace.faults().take(account, method.id());
            if (fault.isPresent()) {
                return new FaultyDelivery(fault.get(), style)
                        .of(() -> answer(request, path, grant));
            }
            return answer(request, path, grant);
        } catch (Refused refused) {
            return style.reply(refused);
        }
    }

    private Reply answer(Request request, Map<String, String> path, Grant grant) {
        try {
            admit(grant);
            refuseIfAny(method.check(request.query(), discovery.commonParameters()));
            Optional<FieldMask> fields = fields(request);
            CallBody body = CallBody.of(request, discovery, method);
            spend(grant);
            var call = new Call(method.id(), grant, request, path, body.json(), body.media());
            workspace.meanwhile(method.id());
            ObjectNode answer = handler.answer(call);
            workspace.meanwhile(method.id());
            return reply(request, ordered(grant, answer), fields);
        } catch (Refused refused) {
            return style.reply(refused);
        }
    }

    private ObjectNode ordered(Grant grant, ObjectNode answer) {
        return !grant.isGoogleItself()
                        && workspace.faults().reorders(grant.account().email(), method.id())
                ? reordered.of(answer)
                : answer;
    }

    private void spend(Grant grant) {
        if (!grant.isGoogleItself()) {
            workspace.charge(grant.account(), method.id(), cost);
        }
    }

    private void admit(Grant grant) {
        List<String> fitting = method.scopes().stream().filter(grant.scopes()::contains).toList();
        if (fitting.isEmpty()) {
            throw Refusals.insufficientScopes(discovery.name(), method.id());
        }
        boolean onlyOpenMessage =
                fitting.stream().allMatch(s -> s.contains("/gmail.addons.current.message"));
        if (onlyOpenMessage && grant.message() == null) {
            throw Refusals.missingMessageToken();
        }
    }

    static void refuseIfAny(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw Refusals.violations(violations);
        }
    }

    private Optional<FieldMask> fields(Request request) {
        Optional<String> wanted = request.query().get("fields").filter(f -> !f.isEmpty());
        if (wanted.isEmpty() || method.response() == null) {
            return Optional.empty();
        }
        try {
            FieldMask mask = FieldMask.parse(wanted.get());
            refuseIfAny(discovery.check(method.response(), mask));
            return Optional.of(mask);
        } catch (IllegalArgumentException e) {
            throw Refused.invalid(String.valueOf(e.getMessage()));
        }
    }

    private Reply reply(Request request, ObjectNode answer, Optional<FieldMask> fields) {
        if (method.response() == null) {
            return Reply.nothing();
        }
        if (workspace.settings().checkResponses()) {
            List<Violation> wrong = discovery.check(method.response(), answer);
            if (!wrong.isEmpty()) {
                throw new IllegalStateException(
                        method.id() + " answers what Google never would: " + wrong);
            }
        }
        JsonNode kept = fields.map(mask -> mask.keep(answer)).orElse(answer);
        boolean compact = request.query().get("prettyPrint").filter("false"::equals).isPresent();
        byte[] bytes = compact ? Json.bytes(kept) : Json.prettyBytes(kept);
        return Reply.of(200, "application/json; charset=UTF-8", bytes);
    }
}
