package org.kartotek.backend.google;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.test.context.DynamicPropertyRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One simulated Google for all tests of the server, spoken to over HTTP as the world does. It lives
 * in the time of {@link SettableClock}.
 */
public final class SimulatedGoogle {
    public static final String HUB = "hub@office.example";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Simulator SIMULATOR =
            Simulator.start(
                    SimulatorSettings.forTests()
                            .withClock(
                                    Clock.offset(
                                            Clock.systemUTC(),
                                            Duration.between(Instant.now(), SettableClock.START))));
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private SimulatedGoogle() {}

    public static void settings(DynamicPropertyRegistry registry) {
        var url = SIMULATOR.url();
        for (var api : List.of("people", "gmail", "calendar"))
            registry.add("kartotek.google." + api + "-url", () -> url);
        registry.add("kartotek.google.auth-url", () -> url.resolve("o/oauth2/v2/auth"));
        registry.add("kartotek.google.token-url", () -> url.resolve("token"));
        registry.add("kartotek.google.revoke-url", () -> url.resolve("revoke"));
        registry.add("kartotek.google.jwks-url", () -> url.resolve("oauth2/v3/certs"));
        registry.add("kartotek.google.pubsub-url", () -> url);
        registry.add("kartotek.google.client-id", SimulatorSettings.DEMO_CLIENT::id);
        registry.add("kartotek.google.client-secret", SimulatorSettings.DEMO_CLIENT::secret);
        registry.add("kartotek.quota.people-per-minute", () -> 1_000_000);
        registry.add("kartotek.quota.gmail-per-minute", () -> 100_000_000);
        registry.add("kartotek.quota.calendar-per-minute", () -> 1_000_000);
    }

    public static Simulator simulator() {
        return SIMULATOR;
    }

    public static void reset() {
        SIMULATOR.reset();
        SIMULATOR.counters().reset();
    }

    /** What a person who clicks "Allow" gives us, stored as the connect page stores it. */
    public static GoogleAccount connect(GoogleAccounts accounts, String email, String... scopes) {
        return accounts.connect(
                email,
                "sub-of-" + email,
                Set.of(scopes),
                grant(email, scopes).path("refreshToken").asString(),
                null);
    }

    /**
     * Calls of this account since the last reset, by method; fetching an access token is not
     * counted.
     */
    public static Map<String, Long> calls(String email) {
        var calls = new TreeMap<String, Long>();
        SIMULATOR
                .counters()
                .asJson()
                .path("accounts")
                .path(email)
                .properties()
                .forEach(it -> {
                    long n = it.getValue().path("calls").asLong();
                    if (n > 0 && !it.getKey().startsWith("oauth2.")) calls.put(it.getKey(), n);
                });
        return calls;
    }

    /** Forgets what was called, not what was stored. */
    public static void forgetCalls() {
        SIMULATOR.counters().reset();
    }

    public static String add(String email, String personJson) {
        return SIMULATOR
                .addressBooks()
                .add(account(email), (ObjectNode) JSON.readTree(personJson))
                .resourceName();
    }

    public static String label(String email, String name) {
        return SIMULATOR.addressBooks().group(account(email), name).resourceName();
    }

    private static Account account(String email) {
        return SIMULATOR.addressBooks().all().stream()
                .map(it -> it.account())
                .filter(it -> it.email().equals(email))
                .findFirst()
                .orElseThrow();
    }

    public static String note(String resourceName) {
        return SIMULATOR
                .addressBooks()
                .holding(resourceName)
                .orElseThrow()
                .contact(resourceName)
                .orElseThrow()
                .note();
    }

    /** The contact as Google answers it. */
    public static JsonNode person(String token, String resourceName) {
        return send(
                HttpRequest.newBuilder(
                                SIMULATOR
                                        .url()
                                        .resolve(
                                                "v1/"
                                                        + resourceName
                                                        + "?personFields=names,emailAddresses,phoneNumbers,organizations,biographies,"
                                                        + "memberships,clientData,metadata,nicknames,addresses,urls,birthdays"))
                        .header("Authorization", "Bearer " + token)
                        .GET());
    }

    /**
     * A person with a token of their own changes one field of a contact, as the phone's sync does.
     */
    public static void edit(String token, String resourceName, String field, String json) {
        var etag = person(token, resourceName).path("etag").asString();
        send(
                HttpRequest.newBuilder(
                                SIMULATOR
                                        .url()
                                        .resolve(
                                                "v1/"
                                                        + resourceName
                                                        + ":updateContact?updatePersonFields="
                                                        + field))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                "PATCH",
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"etag\":%s,\"%s\":%s}"
                                                .formatted(
                                                        JSON.writeValueAsString(etag),
                                                        field,
                                                        json))));
    }

    /** Somebody else's program with a token of its own. */
    public static JsonNode send(String token, URI path, String method, String json) {
        return send(
                HttpRequest.newBuilder(SIMULATOR.url().resolve(path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json)));
    }

    public static void write(String token, String resourceName, String note) {
        edit(
                token,
                resourceName,
                "biographies",
                "[{\"value\":%s}]".formatted(JSON.writeValueAsString(note)));
    }

    public static void delete(String token, String resourceName) {
        send(
                HttpRequest.newBuilder(
                                SIMULATOR.url().resolve("v1/" + resourceName + ":deleteContact"))
                        .header("Authorization", "Bearer " + token)
                        .DELETE());
    }

    /** An access token of somebody else's program, such as the phone. */
    public static String phoneOf(String email) {
        return tokenOf(email, GoogleAccount.CONTACTS);
    }

    public static String tokenOf(String email, String... scopes) {
        return grant(email, scopes).path("accessToken").asString();
    }

    private static JsonNode grant(String email, String... scopes) {
        return post(
                "_sim/oauth/grant",
                JSON.writeValueAsString(
                        Map.of(
                                "account",
                                email,
                                "clientId",
                                SimulatorSettings.DEMO_CLIENT.id(),
                                "scopes",
                                List.of(scopes))));
    }

    public static JsonNode post(String path, String json) {
        return send(
                HttpRequest.newBuilder(SIMULATOR.url().resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /**
     * Whoever of the office the message is for has it.
     *
     * @param mail as RFC 5322 has it, with bare line feeds
     * @return account → id of the message there
     */
    public static JsonNode arrives(String mail) {
        return send(
                HttpRequest.newBuilder(SIMULATOR.url().resolve("_sim/mail"))
                        .header("Content-Type", "message/rfc822")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        mail.replace("\n", "\r\n"), StandardCharsets.UTF_8)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body().isEmpty() ? "{}" : response.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static URI url() {
        return SIMULATOR.url();
    }
}
