package org.kartotek.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The listening socket: turns exchanges into {@link Request} and {@link Reply}, one virtual thread
 * each.
 */
public final class HttpFront implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(HttpFront.class.getName());
    private static final int WORTH_ZIPPING = 1_000;

    static {
        // without it the JDK's server waits 40 ms before the last packet of small answers
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public HttpFront(int port) {
        try {
            this.server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator cannot listen on port " + port, e);
        }
    }

    public URI url() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    public void serve(Function<Request, Reply> answer) {
        server.setExecutor(threads);
        server.createContext("/", exchange -> handle(exchange, answer));
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange, Function<Request, Reply> answer) throws IOException {
        try (exchange) {
            Reply reply;
            try {
                reply = answer.apply(read(exchange));
            } catch (IOException | RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "No answer for " + exchange.getRequestURI(), e);
                reply = Reply.of(500, "text/plain", String.valueOf(e).getBytes());
            }
            write(exchange, reply);
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getLast()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        if ("gzip".equalsIgnoreCase(headers.get("Content-Encoding"))) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        String method = exchange.getRequestMethod();
        if (method.equals("POST")) {
            method = headers.getOrDefault("X-HTTP-Method-Override", method);
        }
        URI uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        if (method.equals("GET") && isForm(headers)) {
            // Google's Java client moves a query of more than about 2,000 characters into the body.
            query = (query == null ? "" : query + "&") + new String(body, StandardCharsets.UTF_8);
            body = new byte[0];
        }
        return new Request(method, uri.getRawPath(), Query.parse(query), headers, body);
    }

    private static boolean isForm(Map<String, String> headers) {
        return headers.getOrDefault("Content-Type", "")
                .startsWith("application/x-www-form-urlencoded");
    }

    private static void write(HttpExchange exchange, Reply reply) throws IOException {
        if (reply.delivery() == Reply.Delivery.LOST) {
            return;
        }
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        byte[] body = reply.body();
        if (body.length >= WORTH_ZIPPING && acceptsGzip(exchange)) {
            body = zip(body);
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Vary", "Accept-Encoding");
        }
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        int sent = reply.delivery() == Reply.Delivery.CUT_IN_HALF ? body.length / 2 : body.length;
        if (sent > 0) {
            exchange.getResponseBody().write(body, 0, sent);
        }
    }

    private static boolean acceptsGzip(HttpExchange exchange) {
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        return accepted != null && accepted.contains("gzip");
    }

    private static byte[] zip(byte[] body) throws IOException {
        var zipped = new ByteArrayOutputStream(body.length / 3);
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(body);
        }
        return zipped.toByteArray();
    }
}
