package org.kartotek.backend.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.backend.addon.token.AddonSettings;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccount.State;
import org.kartotek.backend.google.GoogleSettings;
import org.kartotek.backend.google.QuotaSettings;

/** Each check, well and ill. */
class ChecksTest {
    private static final String SERVICE = "service-1@gcp-sa-gsuiteaddons.iam.gserviceaccount.com";
    private static final String CLIENT = "1-abc.apps.googleusercontent.com";
    private static final URI NOBODY = URI.create("http://127.0.0.1:1");

    private final StandIn world = new StandIn();
    private final Asking asking = new Asking();

    @TempDir Path folder;

    @AfterEach
    void close() {
        asking.close();
        world.close();
    }

    @Test
    void theAddressLeadsHereWhenOurPictureComesBack() {
        world.answers("/addon/icons/logo.png", 200, "image/png", "png");

        assertThat(address(world.url().toString())).containsExactly("address.plain", "address.ok");
    }

    @Test
    void aProxyThatKeepsTheAddressToItselfIsNamed() {
        world.answers("/addon/icons/logo.png", 200, "image/png", "png")
                .sendsOn("/", "http://inside.example:8080/sign-in");

        assertThat(address(world.url().toString())).contains("address.forwarded");
    }

    @Test
    void anotherServerAtOurAddressIsNotUs() {
        world.answers("/", 404, "text/html", "Not found");

        assertThat(address(world.url().toString())).contains("address.strange");
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:1, address.silent",
        "http://crm.example.com, address.wrong",
        "crm.example.com, address.wrong",
        "'', address.wrong"
    })
    void anAddressThatCannotWorkIsNamed(String baseUrl, String code) {
        assertThat(address(baseUrl)).contains(code).doesNotContain("address.ok");
    }

    private List<String> address(String baseUrl) {
        return codes(new AddressCheck(baseUrl, asking));
    }

    static List<Arguments> addons() {
        return List.of(
                arguments(SERVICE, CLIENT, List.of(), "addon.ok"),
                arguments(null, CLIENT, List.of(), "addon.missing"),
                arguments(SERVICE, " ", List.of(), "addon.missing"),
                arguments("anna@office.example", CLIENT, List.of(), "addon.account"),
                arguments(SERVICE, "104123", List.of(), "addon.client"),
                arguments(SERVICE, CLIENT, List.of("https://a.example/addon/home"), "addon.ok"),
                arguments(SERVICE, CLIENT, List.of("https://a.example"), "addon.audience"),
                arguments(SERVICE, CLIENT, List.of("http://a.example/addon/x"), "addon.audience"),
                arguments(SERVICE, CLIENT, List.of("not an address"), "addon.audience"));
    }

    @ParameterizedTest
    @MethodSource("addons")
    void theSidePanelKnowsGoogleByTwoValues(
            @Nullable String account, String client, List<String> audiences, String code) {
        var check = new AddonCheck(new AddonSettings(account, client, audiences));

        assertThat(codes(check)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"0, clock.ok", "30, clock.off", "-30, clock.off", "90, clock.wrong"})
    void googlesAnswerShowsItsClock(int ahead, String code) {
        world.answers("/certs", 200, "application/json", "{\"keys\":[{\"kid\":\"1\"}]}");

        assertThat(codes(keys("/certs", ahead))).containsExactly("keys.ok", code);
    }

    @Test
    void withoutKeysNoCallCanBeProved() {
        world.answers("/empty", 200, "application/json", "{\"keys\":[]}")
                .answers("/portal", 200, "text/html", "<html>Please sign in</html>")
                .answers("/down", 503, "text/plain", "");

        for (var path : List.of("/empty", "/portal", "/down"))
            assertThat(codes(keys(path, 0))).as(path).containsExactly("keys.none");
        assertThat(codes(new GoogleKeysCheck(NOBODY, asking, Clock.systemUTC())))
                .containsExactly("keys.silent");
    }

    private GoogleKeysCheck keys(String path, int ahead) {
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofSeconds(ahead));
        return new GoogleKeysCheck(world.url().resolve(path), asking, clock);
    }

    @ParameterizedTest
    @CsvSource({
        "400, invalid_grant, client.ok",
        "401, invalid_client, client.refused",
        "500, oops, client.strange"
    })
    void googleSaysWhetherItKnowsTheClient(int status, String error, String code) {
        world.answers("/token", status, "application/json", "{\"error\":\"" + error + "\"}");

        assertThat(codes(client(world.url().resolve("/token"), "id"))).containsExactly(code);
    }

    @Test
    void aClientThatIsNotSetOrCannotBeAskedAboutIsNamed() {
        assertThat(codes(client(NOBODY, "id"))).containsExactly("client.silent");
        assertThat(codes(client(NOBODY, ""))).containsExactly("client.missing");
    }

    private OauthClientCheck client(URI token, String id) {
        var google = new GoogleSettings(null, null, null, null, token, null, id, "secret", null);
        return new OauthClientCheck(google, asking);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 6000, 600, quota.ok",
        "0, 6000, 600, quota.none",
        "900, 6000, 600, quota.high",
        "90, 10, 600, quota.low"
    })
    void quotasStayWithinWhatGoogleGives(int people, int gmail, int calendar, String code) {
        assertThat(codes(new QuotaCheck(new QuotaSettings(people, gmail, calendar))))
                .containsExactly(code);
    }

    @Test
    void theFolderHoldsAKeyThatIsOursAlone() throws IOException {
        assertThat(codes(new FolderCheck(folder, null))).first().isEqualTo("key.missing");

        var key = Files.writeString(folder.resolve("google-tokens.key.json"), "{}");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        assertThat(codes(new FolderCheck(folder, null))).first().isEqualTo("key.ok");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(codes(new FolderCheck(folder, null))).first().isEqualTo("key.open");

        Files.delete(key);
        Files.createDirectory(key);
        assertThat(codes(new FolderCheck(folder, null))).first().isEqualTo("key.unreadable");
        assertThat(folder).isDirectoryNotContaining("glob:**doctor*");
    }

    @ParameterizedTest
    @CsvSource({"100, room.none", "1000, room.little", "9000, room.ok"})
    void roomForDataRunsOutSlowly(long megabytes, String code) {
        assertThat(codes(new FolderCheck(folder, megabytes << 20))).last().isEqualTo(code);
    }

    @Test
    void aFolderThatIsNotThereOrNotOursIsNamed() throws IOException {
        assertThat(codes(new FolderCheck(folder.resolve("nowhere"), null)))
                .containsExactly("folder.missing");
        assertThat(codes(new FolderCheck(Path.of("/proc"), null)))
                .containsExactly("folder.readonly");
    }

    static List<Arguments> databases() {
        return List.of(
                arguments("11.8.2-MariaDB", "67108864", "1", "STRICT_TRANS_TABLES", ""),
                arguments("10.6.1-MariaDB", "67108864", "1", "STRICT_TRANS_TABLES", "database.old"),
                arguments("8.0.36", "67108864", "1", "STRICT_TRANS_TABLES", "database.old"),
                arguments("8.4.3", "4194304", "1", "STRICT_ALL_TABLES", "database.packet"),
                arguments("8.4.3", "67108864", "2", "STRICT_ALL_TABLES", "database.flush"),
                arguments("8.4.3", "67108864", "1", "ANSI", "database.loose"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aDatabaseThatCouldLoseSomethingIsNamed(
            String version, String packet, String flush, String mode, String bad) {
        var values =
                Map.of(
                        "select version()", version,
                        "select @@max_allowed_packet", packet,
                        "select @@innodb_flush_log_at_trx_commit", flush,
                        "select @@sql_mode", mode);
        var found = new DatabaseCheck(() -> answering(values)).findings();

        assertThat(found.stream().filter(it -> it.level() != Finding.Level.OK))
                .extracting(Finding::code)
                .isEqualTo(bad.isEmpty() ? List.of() : List.of(bad));
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAProblem() {
        var check =
                new DatabaseCheck(() -> {
                    throw new SQLException("refused");
                });

        assertThat(codes(check)).containsExactly("database.silent");
    }

    /** A server that knows these answers. */
    private static Connection answering(Map<String, String> values) {
        return proxy(Connection.class, Map.of("createStatement", sql -> statement(values)));
    }

    private static Statement statement(Map<String, String> values) {
        return proxy(
                Statement.class,
                Map.of(
                        "executeQuery",
                        sql ->
                                proxy(
                                        ResultSet.class,
                                        Map.of(
                                                "next", it -> true,
                                                "getString", it -> values.get(sql)))));
    }

    private interface Answer {
        @Nullable Object to(@Nullable Object argument);
    }

    private static <T> T proxy(Class<T> type, Map<String, Answer> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (self, method, arguments) -> {
                            var answer = answers.get(method.getName());
                            return answer == null
                                    ? null
                                    : answer.to(arguments == null ? null : arguments[0]);
                        }));
    }

    static List<Arguments> accounts() {
        var all = Set.of(GoogleAccount.CONTACTS, GoogleAccount.GMAIL, GoogleAccount.CALENDAR);
        return List.of(
                arguments(all, State.CONNECTED, 0, "accounts.ok"),
                arguments(Set.of(GoogleAccount.CONTACTS), State.CONNECTED, 0, "accounts.partly"),
                arguments(all, State.RECONNECT, 24, "accounts.refused"),
                arguments(all, State.RECONNECT, 24 * 7, "accounts.testing"),
                arguments(all, State.RECONNECT, 24 * 7 - 11, "accounts.testing"),
                arguments(all, State.RECONNECT, 24 * 7 - 13, "accounts.refused"),
                arguments(all, State.DISCONNECTED, 1, "accounts.none"));
    }

    @ParameterizedTest
    @MethodSource("accounts")
    void anAccountThatLetsUsInOnlyPartlyIsNamed(
            Set<String> scopes, State state, int hours, String code) {
        assertThat(codes(new AccountsCheck(List.of(account(scopes, state, hours)), Set.of())))
                .containsExactly(code);
    }

    @Test
    void contactsOfOneAccountAreEnoughForAll() {
        var mailOnly = account(Set.of(GoogleAccount.GMAIL, GoogleAccount.CALENDAR));
        var all =
                account(
                        Set.of(
                                GoogleAccount.CONTACTS,
                                GoogleAccount.GMAIL,
                                GoogleAccount.CALENDAR));

        assertThat(codes(new AccountsCheck(List.of(mailOnly), Set.of())))
                .containsExactly("accounts.partly");
        assertThat(codes(new AccountsCheck(List.of(mailOnly, all), Set.of())))
                .containsExactly("accounts.ok", "accounts.ok");
    }

    @ParameterizedTest
    @CsvSource({"CONNECTED, accounts.domain", "RECONNECT, accounts.domain.refused"})
    void whatTheDomainLetsUsReadIsItsAdminsToMend(State state, String code) {
        var account = account(Set.of(GoogleAccount.GMAIL), state, 24 * 7);

        assertThat(codes(new AccountsCheck(List.of(account), Set.of(account.id()))))
                .containsExactly(code);
    }

    private static GoogleAccount account(Set<String> scopes) {
        return account(scopes, State.CONNECTED, 0);
    }

    private static GoogleAccount account(Set<String> scopes, State state, int hours) {
        var connected = Instant.parse("2026-03-02T08:00:00Z");
        return new GoogleAccount(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "hub@office.example",
                "1",
                scopes,
                state,
                connected,
                hours == 0 ? null : connected.plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({"UP, server.ok", "DOWN, server.down"})
    void theServerSaysHowItIs(String status, String code) {
        world.answers(
                "/actuator/health", 200, "application/json", "{\"status\":\"" + status + "\"}");

        assertThat(codes(new ServerCheck(world.url(), asking))).containsExactly(code);
    }

    @Test
    void aServerThatIsNotThereIsAProblem() {
        assertThat(codes(new ServerCheck(NOBODY, asking))).containsExactly("server.silent");
    }

    private static List<String> codes(Check check) {
        return check.findings().stream().map(Finding::code).toList();
    }
}
