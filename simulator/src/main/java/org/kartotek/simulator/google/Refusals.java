package org.kartotek.simulator.google;

import java.util.List;
import java.util.stream.Collectors;
import org.kartotek.simulator.discovery.Violation;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** What Google's front end says before an API is even asked. */
final class Refusals {

    private Refusals() {}

    static Refused unauthenticated() {
        return Refused.of(
                        401,
                        "UNAUTHENTICATED",
                        "authError",
                        "Request had invalid authentication credentials. Expected OAuth 2 access"
                            + " token, login cookie or other valid authentication credential. See"
                            + " https://developers.google.com/identity/sign-in/web/devconsole-project.")
                .at("Authorization", "header");
    }

    static Refused insufficientScopes(String api, String method) {
        ObjectNode detail = Json.object();
        detail.put("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        detail.put("reason", "ACCESS_TOKEN_SCOPE_INSUFFICIENT");
        detail.put("domain", "googleapis.com");
        detail.putObject("metadata").put("service", api + ".googleapis.com").put("method", method);
        return Refused.of(
                        403,
                        "PERMISSION_DENIED",
                        "insufficientPermissions",
                        "Request had insufficient authentication scopes.")
                .with(detail);
    }

    static Refused missingMessageToken() {
        return Refused.of(
                403,
                "PERMISSION_DENIED",
                "forbidden",
                "Missing access token for authorization. Request: X-Goog-Gmail-Access-Token is"
                        + " required with this scope.");
    }

    static Refused violations(List<Violation> violations) {
        ObjectNode detail = Json.object();
        detail.put("@type", "type.googleapis.com/google.rpc.BadRequest");
        var fields = detail.putArray("fieldViolations");
        for (Violation violation : violations) {
            ObjectNode field = fields.addObject();
            if (!violation.field().isEmpty()) {
                field.put("field", violation.field());
            }
            field.put("description", violation.message());
        }
        return Refused.invalid(
                        violations.stream()
                                .map(Violation::message)
                                .collect(Collectors.joining("\n")))
                .with(detail);
    }

    static Refused notSimulated(String method) {
        return Refused.of(501, "UNIMPLEMENTED", "notImplemented", method + " is not simulated.");
    }

    /** Google's usual words for a status nobody explained. */
    static Refused of(int status) {
        return switch (status) {
            case 401 -> unauthenticated();
            case 403 ->
                    Refused.of(403, "PERMISSION_DENIED", "rateLimitExceeded", "Rate Limit Exceeded")
                            .inDomain("usageLimits");
            case 404 -> Refused.notFound();
            case 409 ->
                    Refused.of(
                            409,
                            "ALREADY_EXISTS",
                            "duplicate",
                            "The requested identifier already exists.");
            case 410 ->
                    Refused.of(
                                    410,
                                    "ABORTED",
                                    "fullSyncRequired",
                                    "Sync token is no longer valid, a full sync is required.")
                            .inDomain("calendar")
                            .at("syncToken", "parameter");
            case 412 ->
                    Refused.of(412, "FAILED_PRECONDITION", "conditionNotMet", "Precondition Failed")
                            .at("If-Match", "header");
            case 500 -> Refused.of(500, "INTERNAL", "backendError", "Internal error encountered.");
            case 503 ->
                    Refused.of(
                            503,
                            "UNAVAILABLE",
                            "backendError",
                            "The service is currently unavailable.");
            default ->
                    status >= 500
                            ? Refused.of(status, "UNKNOWN", "backendError", "Backend Error")
                            : Refused.of(
                                    status,
                                    "INVALID_ARGUMENT",
                                    "badRequest",
                                    "Request contains an invalid argument.");
        };
    }
}
