package org.kartotek.backend.google;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Stands where Google believes this server is, and keeps what Google says until a test asks. */
final class HeardPushes {
    record Heard(String path, Map<String, String> headers, String body) {}

    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    HeardPushes() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    var headers = new LinkedHashMap<String, String>();
                    exchange.getRequestHeaders()
                            .forEach((name, values) -> headers.put(name, values.getFirst()));
                    var body = new String(exchange.getRequestBody().readAllBytes());
                    heard.add(new Heard(exchange.getRequestURI().getPath(), headers, body));
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    Heard next() {
        try {
            var next = heard.poll(20, TimeUnit.SECONDS);
            if (next == null) throw new IllegalStateException("Google said nothing");
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget() {
        heard.clear();
    }
}
