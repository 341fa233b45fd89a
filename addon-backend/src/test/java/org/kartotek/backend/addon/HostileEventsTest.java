package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.order.Order;

/** Google is proved, what it carries is not: always an answer, never a leak. */
class HostileEventsTest extends AddonTest {
    private static final String THEN = "2026-03-02T08:00:00Z";

    Caller other;
    Contact theirs;
    Order theirOrder;

    @BeforeEach
    void anotherOffice() {
        other = sample.founded("other.example");
        theirs = CurrentCaller.in(other, () -> sample.ayse(other));
        theirOrder = CurrentCaller.in(other, () -> sample.orderOf(theirs, other));
    }

    static List<Arguments> bodies() {
        return List.of(
                Arguments.of("nothing", " "),
                Arguments.of("not JSON", "<xml/>"),
                Arguments.of("half a JSON", "{\"commonEventObject\":"),
                Arguments.of("a list", "[]"),
                Arguments.of("a number", "7"),
                Arguments.of("null", "null"),
                Arguments.of(
                        "wrong types",
                        "{\"commonEventObject\":7,\"authorizationEventObject\":[],\"gmail\":\"x\"}"),
                Arguments.of("deep nesting", "[".repeat(400) + "]".repeat(400)),
                Arguments.of("no user", "{}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bodies")
    void whateverIsSentIsAnswered(String which, String body) throws Exception {
        for (var path :
                List.of(
                        "/addon/home",
                        "/addon/gmail/message",
                        "/addon/calendar/event",
                        "/addon/action",
                        "/addon/suggest/search")) {
            var answer = send(path, "Bearer " + GOOGLE.system(path), body);

            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getContentAsString()).startsWith("{");
        }
    }

    static List<Arguments> clicks() {
        var id = UUID.randomUUID().toString();
        return List.of(
                Arguments.of("no operation", Map.of()),
                Arguments.of("an unknown operation", Map.of("op", "office.delete")),
                Arguments.of("no id", Map.of("op", "contact.view")),
                Arguments.of(
                        "something that is no id", Map.of("op", "contact.view", "id", "1 or 1=1")),
                Arguments.of("an id of nothing", Map.of("op", "order.view", "id", id)),
                Arguments.of("a write without a nonce", Map.of("op", "task.done", "id", id)),
                Arguments.of(
                        "a write of nothing", Map.of("op", "task.done", "id", id, "nonce", "n1")),
                Arguments.of(
                        "a very long nonce",
                        Map.of("op", "task.done", "id", id, "nonce", "n".repeat(500))),
                Arguments.of(
                        "a form about nothing",
                        Map.of("op", "note.form", "about", "contact:" + id)),
                Arguments.of(
                        "a form about a strange thing",
                        Map.of("op", "note.form", "about", "office")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("clicks")
    void aTamperedClickEndsInACardWithAWayBack(String which, Map<String, String> parameters)
            throws Exception {
        assertThat(shown(call("/addon/action", click(parameters, Map.of()))))
                .containsAnyOf("Try again", "Back to start");
    }

    @Test
    void nothingOfAnotherOfficeIsShownOrChanged() throws Exception {
        var contact = theirs.id().toString();
        var order = theirOrder.id().toString();
        var from = theirOrder.stageId().toString();

        for (var parameters :
                List.of(
                        Map.of("op", "contact.view", "id", contact),
                        Map.of("op", "order.view", "id", order),
                        Map.of("op", "draft.insert", "id", order),
                        Map.of("op", "order.next", "id", order, "from", from, "nonce", "n1"),
                        Map.of("op", "order.undo", "id", order, "step", THEN, "nonce", "n2"),
                        Map.of("op", "note.write", "about", "contact:" + contact, "nonce", "n3"),
                        Map.of("op", "call.log", "contact", contact, "nonce", "n4"),
                        Map.of("op", "order.open", "contact", contact, "nonce", "n5"),
                        Map.of("op", "task.add", "about", "order:" + order, "nonce", "n6"))) {
            var answer =
                    call("/addon/action", click(parameters, Map.of("text", "x", "title", "x")));

            assertThat(shown(answer)).as(parameters.toString()).contains("Back to start");
            assertThat(answer.toString()).doesNotContain("Ayşe", "20 widgets");
        }
    }

    @Test
    void aSuggestionForNobodyIsEmpty() throws Exception {
        var event = click(Map.of(), Map.of("q", "ayse"));
        event.put(
                "authorizationEventObject", Map.of("userIdToken", GOOGLE.user("guest@gmail.com")));

        assertThat(call("/addon/suggest/search", event).toString())
                .isEqualTo("{\"autoComplete\":{\"items\":[]}}");
    }

    @Test
    void numbersMayComeAsFloatsAndUnknownFieldsAreIgnored() throws Exception {
        var body =
                Json.write(
                        Map.of(
                                "commonEventObject",
                                Map.of(
                                        "platform",
                                        "ANDRIOD",
                                        "userLocale",
                                        "tr-TR",
                                        "timeZone",
                                        Map.of("id", "Mars/Base", "offset", -2.88E7),
                                        "csmIds",
                                        List.of(1)),
                                "authorizationEventObject",
                                Map.of("userIdToken", GOOGLE.user(ANNA)),
                                "messageMetadata",
                                Map.of("accessToken", "x")));

        var answer = send("/addon/home", "Bearer " + GOOGLE.system("/addon/home"), body);

        assertThat(answer.getContentAsString()).contains("olarak bağlısınız");
    }

    @Test
    void iconsAreForEverybodyAndNothingElseIs() throws Exception {
        var ours = get("/addon/icons/order.png");
        assertThat(mvc.perform(ours).andReturn().getResponse().getContentType())
                .isEqualTo("image/png");

        var escape = get("/addon/icons/secret.png");
        assertThat(mvc.perform(escape).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}
