package org.kartotek.backend.capture.mail;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.kartotek.backend.google.SimulatedGoogle;
import tools.jackson.databind.json.JsonMapper;

/** Google's bad days, as one mailbox sees them. */
final class MailWeather {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> METHODS =
            List.of("history.list", "messages.list", "messages.get", "getProfile");

    private MailWeather() {}

    static void over(String box, Random random) {
        var method = METHODS.get(random.nextInt(METHODS.size()));
        switch (random.nextInt(7)) {
            case 0 -> refusal(box, method, 429, "rateLimitExceeded", "Too many requests");
            case 1 ->
                    refusal(box, method, 403, "userRateLimitExceeded", "User-rate limit exceeded.");
            case 2 -> refusal(box, method, 500, "backendError", "Internal error");
            case 3 ->
                    refusal(
                            box,
                            "history.list",
                            404,
                            "notFound",
                            "Requested entity was not found.");
            case 4 -> fault(box, method, "timeout-before", Map.of());
            case 5 -> fault(box, method, "truncate", Map.of());
            default -> fault(box, method, "html-502", Map.of());
        }
    }

    private static void refusal(
            String box, String method, int status, String reason, String message) {
        var error =
                Map.of(
                        "code",
                        status,
                        "message",
                        message,
                        "errors",
                        List.of(
                                Map.of(
                                        "domain",
                                        "usageLimits",
                                        "reason",
                                        reason,
                                        "message",
                                        message)));
        fault(box, method, "status", Map.of("status", status, "body", Map.of("error", error)));
    }

    private static void fault(String box, String method, String kind, Map<String, ?> more) {
        var wish = new java.util.HashMap<String, Object>(more);
        wish.put("account", box);
        wish.put("method", "gmail.users." + method);
        wish.put("kind", kind);
        wish.put("times", 1);
        SimulatedGoogle.post("_sim/faults", JSON.writeValueAsString(wish));
    }
}
