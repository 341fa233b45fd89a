package org.kartotek.backend.addon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kartotek.backend.database.Json;

/** Google as the add-on sees it: keys, ID tokens, and Gmail's one metadata call. */
final class GoogleStandIn {
    static final String SERVICE_ACCOUNT =
            "service-100200300@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
    static final String CLIENT = "100200300-addon.apps.googleusercontent.com";
    static final String BASE = "https://crm.example.com";

    private final HttpServer server;
    private final Map<String, Map<String, String>> mails = new ConcurrentHashMap<>();
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private volatile RSAKey key = newKey("one");

    GoogleStandIn() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/certs", this::certs);
        server.createContext("/gmail/v1/users/me/messages/", this::message);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    void holds(String messageId, Map<String, String> headers) {
        mails.put(messageId, headers);
    }

    /** With the words of the mail, told only to who may read them. */
    void holds(String messageId, Map<String, String> headers, String text) {
        holds(messageId, headers);
        texts.put(messageId, text);
    }

    /** Calls of Gmail since the last look, as path and the two tokens. */
    List<String> callsSeen() {
        var seen = List.copyOf(calls);
        calls.clear();
        return seen;
    }

    void rotateKeys() {
        key = newKey("key-" + System.nanoTime());
    }

    static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    RSAKey key() {
        return key;
    }

    String system(String path) {
        return system(path, claims -> claims);
    }

    String system(String path, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        return signed(
                key,
                change.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer("https://accounts.google.com")
                                        .audience(BASE + path)
                                        .subject("104")
                                        .claim("email", SERVICE_ACCOUNT)
                                        .claim("email_verified", true)
                                        .issueTime(Date.from(now.minusSeconds(10)))
                                        .expirationTime(Date.from(now.plusSeconds(3_000))))
                        .build());
    }

    String user(String email) {
        return user(email, claims -> claims);
    }

    String user(String email, UnaryOperator<JWTClaimsSet.Builder> change) {
        var now = Instant.now();
        return signed(
                key,
                change.apply(
                                new JWTClaimsSet.Builder()
                                        .issuer("https://accounts.google.com")
                                        .audience(CLIENT)
                                        .subject("sub-of-" + email)
                                        .claim("email", email)
                                        .claim("email_verified", true)
                                        .claim("hd", email.substring(email.indexOf('@') + 1))
                                        .issueTime(Date.from(now.minusSeconds(10)))
                                        .expirationTime(Date.from(now.plusSeconds(3_000))))
                        .build());
    }

    static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var jwt =
                    new SignedJWT(
                            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                            claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void certs(HttpExchange exchange) throws IOException {
        answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
    }

    private void message(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        calls.add(
                path
                        + " "
                        + exchange.getRequestHeaders().getFirst("Authorization")
                        + " "
                        + exchange.getRequestHeaders().getFirst("X-Goog-Gmail-Access-Token"));
        var headers = mails.get(path.substring(path.lastIndexOf('/') + 1));
        if (headers == null) {
            answer(exchange, 404, "{}");
            return;
        }
        var list =
                headers.entrySet().stream()
                        .map(one -> Map.of("name", one.getKey(), "value", one.getValue()))
                        .collect(Collectors.toList());
        var text = texts.getOrDefault(path.substring(path.lastIndexOf('/') + 1), "");
        boolean full = exchange.getRequestURI().getQuery().startsWith("format=full");
        var payload =
                full
                        ? Map.of(
                                "headers",
                                list,
                                "mimeType",
                                "text/plain",
                                "body",
                                Map.of("data", encoded(text)))
                        : Map.of("headers", list);
        answer(exchange, 200, Json.write(Map.of("payload", payload)));
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    static Map<String, String> mail(String from, String to, String subject) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("From", from);
        headers.put("To", to);
        headers.put("Subject", subject);
        headers.put("Date", "Mon, 2 Mar 2026 09:00:00 +0000");
        headers.put("Message-ID", "<" + subject.hashCode() + "@mail.example>");
        return headers;
    }
}
