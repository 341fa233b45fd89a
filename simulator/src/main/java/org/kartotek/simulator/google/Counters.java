package org.kartotek.simulator.google;

import java.util.Map;
import java.util.TreeMap;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often each account called each method, refused calls included, and the quota units this cost.
 */
public final class Counters {

    private final Map<String, Map<String, Count>> accounts = new TreeMap<>();

    /** What one account did with one method. */
    public record Count(long calls, long units) {
        Count and(long more, long moreUnits) {
            return new Count(calls + more, units + moreUnits);
        }
    }

    public synchronized void called(String account, String method) {
        add(account, method, 1, 0);
    }

    public synchronized void paid(String account, String method, long units) {
        add(account, method, 0, units);
    }

    private void add(String account, String method, long calls, long units) {
        accounts.computeIfAbsent(account, _ -> new TreeMap<>())
                .merge(method, new Count(calls, units), (a, b) -> a.and(b.calls, b.units));
    }

    public synchronized Count of(String account, String method) {
        return accounts.getOrDefault(account, Map.of()).getOrDefault(method, new Count(0, 0));
    }

    public synchronized ObjectNode asJson() {
        ObjectNode body = Json.object();
        ObjectNode all = body.putObject("accounts");
        accounts.forEach((account, methods) -> {
            ObjectNode of = all.putObject(account);
            methods.forEach((method, count) ->
                    of.putObject(method).put("calls", count.calls).put("units", count.units));
        });
        return body;
    }

    public synchronized void reset() {
        accounts.clear();
    }
}
