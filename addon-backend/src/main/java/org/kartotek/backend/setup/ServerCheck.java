package org.kartotek.backend.setup;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the running server says of its own health, at its management port. */
record ServerCheck(URI management, Asking asking) implements Check {
    @Override
    public List<Finding> findings() {
        var address = URI.create(management.toString().replaceAll("/+$", "") + "/actuator/health");
        try {
            var status = status(asking.get(address).body());
            return "UP".equals(status)
                    ? List.of(Finding.ok("server.ok", management))
                    : List.of(Finding.problem("server.down", management, status));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(
                    Finding.problem("server.silent", management, String.valueOf(e.getMessage())));
        }
    }

    private static String status(String body) {
        try {
            return JsonMapper.builder().build().readTree(body).path("status").asString("?");
        } catch (JacksonException e) {
            return "?";
        }
    }
}
