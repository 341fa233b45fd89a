package org.kartotek.backend.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.kartotek.backend.Kartotek;
import org.kartotek.backend.testing.TestDatabase;
import org.kartotek.simulator.Simulator;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command of the README, from an empty folder, and then again. */
@DisabledIfEnvironmentVariable(
        named = "KARTOTEK_TEST_JDBC_URL",
        matches = ".+",
        disabledReason = "The demo needs a database of its own, beside that of the other tests")
class StartDemoTest {
    private static final Set<String> WRITES =
            Set.of(
                    "people.people.createContact",
                    "people.people.updateContact",
                    "people.people.deleteContact",
                    "people.people.batchCreateContacts",
                    "people.people.batchUpdateContacts",
                    "people.people.batchDeleteContacts",
                    "people.contactGroups.create",
                    "people.contactGroups.update",
                    "people.contactGroups.members.modify");

    @TempDir Path dataDir;
    private int interactions;

    @Test
    void theSecondStartFindsTheWholeOfficeAndWritesNothingToGoogle() throws Exception {
        int orders;
        try (var first = start()) {
            await().atMost(Duration.ofMinutes(4))
                    .pollInterval(Duration.ofSeconds(6))
                    .until(() -> count(first, "customer_order") == 150 && isQuiet(first));
            assertThat(count(first, "contact")).isGreaterThanOrEqualTo(400);
            assertThat(restAnswers(first)).contains("\"steps\":[{\"stage\":\"enquiry\"");
            orders = count(first, "order_step");
        }

        try (var second = start()) {
            await().atMost(Duration.ofMinutes(1)).until(() -> rounds(second) >= 3);

            assertThat(writesOf(second)).isEmpty();
            assertThat(count(second, "customer_order")).isEqualTo(150);
            assertThat(count(second, "order_step")).isEqualTo(orders);
            assertThat(count(second, "app_user")).isEqualTo(3);
            assertThat(count(second, "office")).isEqualTo(1);
        }
    }

    private ConfigurableApplicationContext start() throws Exception {
        var database = TestDatabase.settings();
        var url = String.valueOf(database.get("spring.datasource.url"));
        return new SpringApplicationBuilder(Kartotek.class)
                .profiles("demo")
                .run(
                        "--server.port=0",
                        "--management.server.port=-1",
                        "--kartotek.base-url=http://localhost:8080",
                        "--kartotek.data-dir=" + dataDir,
                        "--kartotek.demo.simulator-port=" + freePort(),
                        "--spring.datasource.url=" + url.replaceFirst("/[a-z]+\\?", "/demo?"),
                        "--spring.datasource.username="
                                + database.get("spring.datasource.username"),
                        "--spring.datasource.password="
                                + database.get("spring.datasource.password"));
    }

    private static int freePort() throws Exception {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String restAnswers(ConfigurableApplicationContext context) throws Exception {
        var port = context.getEnvironment().getProperty("local.server.port");
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%s/api/v1/orders?limit=1"
                                                .formatted(port)))
                        .header("Authorization", "Bearer kt_demo")
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private static int count(ConfigurableApplicationContext context, String table) {
        return number(context, "select count(*) from " + table);
    }

    /** Nothing waits, no lane is in trouble, and the last seconds brought nothing new. */
    private boolean isQuiet(ConfigurableApplicationContext context) {
        var before = interactions;
        interactions = count(context, "interaction");
        return interactions > 0
                && interactions == before
                && count(context, "google_outbox") == 0
                && number(context, "select count(*) from sync_lane where state <> 'OK'") == 0;
    }

    private static int number(ConfigurableApplicationContext context, String sql) {
        var number = context.getBean(JdbcTemplate.class).queryForObject(sql, Integer.class);
        return number == null ? 0 : number;
    }

    /** How often the hub's contacts were listed. */
    private static int rounds(ConfigurableApplicationContext context) {
        return countersOf(context)
                .path("hub@office.example")
                .path("people.people.connections.list")
                .path("calls")
                .asInt(0);
    }

    private static List<String> writesOf(ConfigurableApplicationContext context) {
        return countersOf(context)
                .valueStream()
                .flatMap(account -> account.propertyStream().map(java.util.Map.Entry::getKey))
                .filter(WRITES::contains)
                .toList();
    }

    private static JsonNode countersOf(ConfigurableApplicationContext context) {
        var counters = context.getBean(Simulator.class).counters().asJson();
        return JsonMapper.shared().readTree(counters.toString()).path("accounts");
    }
}
