package org.kartotek.backend.scenario;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.google.SimulatedGoogle;
import tools.jackson.databind.json.JsonMapper;

/** Google's bad days. */
final class Weather {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LIST = "people.people.connections.list";
    private static final String[] METHODS = {
        LIST,
        "people.contactGroups.list",
        "people.people.getBatchGet",
        "people.people.batchUpdateContacts",
        "people.people.batchCreateContacts",
        "people.people.batchDeleteContacts",
        "people.contactGroups.members.modify"
    };
    private static final String EXPIRED =
            """
            {"error":{"code":400,"status":"FAILED_PRECONDITION","message":"Sync token is expired.\
             Clear local cache and retry call without the sync token.","details":[{"@type":\
            "type.googleapis.com/google.rpc.ErrorInfo","reason":"EXPIRED_SYNC_TOKEN","domain":\
            "people.googleapis.com"}]}}\
            """;

    private final Random random;
    private int storms;

    Weather(Random random) {
        this.random = random;
    }

    /** How many calls were or may be spoiled. */
    int storms() {
        return storms;
    }

    /**
     * @return what will go wrong, for the story of a failure
     */
    String turn() {
        return switch (random.nextInt(14)) {
            case 0 -> spoil("status", anyMethod(), 429, null);
            case 1 -> spoil("status", anyMethod(), 500, null);
            case 2 -> spoil("status", anyMethod(), 503, null);
            case 3 -> spoil("status", anyMethod(), 401, null);
            case 4, 5 -> spoil("timeout-before", anyMethod(), 0, null);
            case 6, 7 -> spoil("timeout-after-commit", anyMethod(), 0, null);
            case 8, 9 -> spoil("truncate", anyMethod(), 0, null);
            case 10 -> spoil("html-502", anyMethod(), 0, null);
            case 11 -> spoil("status", LIST, 400, EXPIRED);
            case 12 -> lag(Duration.ofSeconds(20 + random.nextInt(300)));
            default -> spoil("reorder", null, 0, null);
        };
    }

    private String anyMethod() {
        return METHODS[random.nextInt(METHODS.length)];
    }

    private String lag(Duration lag) {
        fault(Map.of("kind", "lag", "method", LIST, "seconds", lag.toSeconds()));
        return "listings lag " + lag;
    }

    private String spoil(String kind, @Nullable String method, int status, @Nullable String body) {
        storms++;
        var fault = new HashMap<String, Object>();
        fault.put("kind", kind);
        if (method != null) fault.put("method", method);
        if (status > 0) fault.put("status", status);
        if (body != null) fault.put("body", JSON.readTree(body));
        fault(fault);
        return kind + " " + (status > 0 ? status + " " : "") + (method == null ? "" : method);
    }

    private static void fault(Map<String, Object> fault) {
        SimulatedGoogle.post("_sim/faults", JSON.writeValueAsString(fault));
    }
}
