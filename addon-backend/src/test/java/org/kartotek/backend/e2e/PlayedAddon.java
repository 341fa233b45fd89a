package org.kartotek.backend.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An add-on that answers what a test tells it, and remembers what it was asked. */
final class PlayedAddon implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();

    PlayedAddon() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    /** Single quotes stand for double ones, {@code $} for the add-on's address. */
    PlayedAddon answers(String path, String json) {
        answers.put(path, json.replace('\'', '"').replace("$", url().toString()));
        return this;
    }

    PlayedAddon showsAtHome(String widgets) {
        return answers(
                "/addon/home",
                "{'action':{'navigations':[{'pushCard':{'header':{'title':'Home'},'sections':[{'widgets':["
                        + widgets
                        + "]}]}}]}}");
    }

    JsonNode lastEvent() {
        synchronized (events) {
            return events.getLast();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] asked = exchange.getRequestBody().readAllBytes();
            synchronized (events) {
                events.add(JSON.readTree(asked));
            }
            String answer = answers.get(exchange.getRequestURI().getPath());
            byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer == null ? 500 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
