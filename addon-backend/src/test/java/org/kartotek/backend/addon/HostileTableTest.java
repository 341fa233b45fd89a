package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.addon.HostileEvents.Answer;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Ids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every line of {@link HostileEvents}: what is answered, and that nothing else is written. */
class HostileTableTest extends AddonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> WRITTEN_TO =
            List.of(
                    "contact",
                    "customer_order",
                    "order_step",
                    "interaction",
                    "note",
                    "task",
                    "timeline_entry",
                    "muted_address",
                    "audit_entry",
                    "idempotent_request",
                    "app_user");

    @Autowired JdbcTemplate jdbc;

    Contact ayse;
    Click click;
    List<byte[]> offices;

    @BeforeEach
    void twoOffices() {
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
        var other = sample.founded("other.example");
        var theirs = CurrentCaller.in(other, () -> sample.ayse(other));
        var order = CurrentCaller.in(other, () -> sample.orderOf(theirs, other));
        click =
                new Click(
                        GOOGLE,
                        ayse.id().toString(),
                        List.of(
                                theirs.id().toString(),
                                order.id().toString(),
                                order.stageId().toString()));
        offices = List.of(Ids.bytes(anna.officeId()), Ids.bytes(other.officeId()));
    }

    static List<HostileEvents.Line> lines() {
        return HostileEvents.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void isAnsweredAsWritten(HostileEvents.Line line) throws Exception {
        line.change().accept(click);
        var before = counted();

        var answer = mvc.perform(click.request()).andReturn().getResponse();
        for (int again = 1; again < click.times; again++)
            answer = mvc.perform(click.request()).andReturn().getResponse();

        assertThat(kind(answer)).as(answer.getContentAsString()).isEqualTo(line.answer());
        if (line.answer() == Answer.WRITTEN) {
            assertThat(rowsOf("note", 0) + rowsOf("task", 0)).isEqualTo(1);
            assertThat(counted().get(1)).as("the other office").isEqualTo(before.get(1));
        } else {
            assertThat(counted()).isEqualTo(before);
        }
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(click.theirOrder, "<script", "<a href=\"https://evil");
    }

    @Test
    void thereAreEnoughOfThem() {
        assertThat(lines()).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(lines().stream().map(HostileEvents.Line::what)).doesNotHaveDuplicates();
    }

    private List<List<Integer>> counted() {
        return List.of(
                WRITTEN_TO.stream().map(table -> rowsOf(table, 0)).toList(),
                WRITTEN_TO.stream().map(table -> rowsOf(table, 1)).toList());
    }

    private int rowsOf(String table, int office) {
        var rows =
                jdbc.queryForObject(
                        "select count(*) from " + table + " where office_id = ?",
                        Integer.class,
                        (Object) offices.get(office));
        return rows == null ? 0 : rows;
    }

    private static Answer kind(MockHttpServletResponse answer) throws Exception {
        return switch (answer.getStatus()) {
            case 400 -> Answer.STOPPED;
            case 401 -> Answer.REFUSED;
            case 404 -> Answer.NOT_FOUND;
            case 405 -> Answer.NOT_ALLOWED;
            case 200 -> kind(JSON.readTree(answer.getContentAsByteArray()));
            default -> throw new AssertionError("Answered " + answer.getStatus());
        };
    }

    private static Answer kind(JsonNode answer) {
        if (answer.has("requesting_google_scopes")) return Answer.ASKED;
        var shown = shown(answer);
        if (shown.stream().anyMatch(it -> it.startsWith("Google’s proof")))
            return Answer.NOT_PROVED;
        if (shown.stream().anyMatch(it -> it.startsWith("Not a member yet")))
            return Answer.NOT_A_MEMBER;
        if (shown.contains("One permission is missing")) return Answer.ASKED;
        if (shown.stream().anyMatch(it -> it.startsWith("Number for support"))) return Answer.ERROR;
        if (answer.path("stateChanged").asBoolean()) return Answer.WRITTEN;
        return answer.at("/renderActions/action/notification").isObject()
                        && !answer.at("/renderActions/action/navigations").isArray()
                ? Answer.STAYS
                : Answer.CARD;
    }
}
