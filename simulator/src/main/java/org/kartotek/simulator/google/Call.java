package org.kartotek.simulator.google;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.http.Request;
import tools.jackson.databind.node.ObjectNode;

/**
 * One checked call of a Google method: the caller is known, scopes, parameters and body fit the
 * discovery document.
 *
 * @param method its discovery id
 * @param path decoded values of the path's holes
 */
public record Call(
        String method,
        Grant grant,
        Request request,
        Map<String, String> path,
        ObjectNode body,
        @Nullable Media media) {

    public Account account() {
        return grant.account();
    }

    /** A value from the path; its presence is certain because the path matched. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    public Optional<String> query(String name) {
        return request.query().get(name).filter(value -> !value.isEmpty());
    }

    /** Repeated parameters, comma-separated ones, or both. */
    public List<String> list(String name) {
        List<String> values = new ArrayList<>();
        for (String value : request.query().all(name)) {
            for (String part : value.split(",", -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    public boolean flag(String name) {
        return query(name).filter(v -> v.equalsIgnoreCase("true") || v.equals("1")).isPresent();
    }

    public int number(String name, int otherwise) {
        return query(name).map(Integer::parseInt).orElse(otherwise);
    }
}
