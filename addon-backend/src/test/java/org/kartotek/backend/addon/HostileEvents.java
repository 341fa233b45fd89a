package org.kartotek.backend.addon;

import static org.kartotek.backend.addon.GoogleStandIn.CLIENT;
import static org.kartotek.backend.addon.GoogleStandIn.SERVICE_ACCOUNT;
import static org.kartotek.backend.addon.HostileEvents.Answer.ASKED;
import static org.kartotek.backend.addon.HostileEvents.Answer.CARD;
import static org.kartotek.backend.addon.HostileEvents.Answer.ERROR;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_ALLOWED;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_A_MEMBER;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_FOUND;
import static org.kartotek.backend.addon.HostileEvents.Answer.NOT_PROVED;
import static org.kartotek.backend.addon.HostileEvents.Answer.REFUSED;
import static org.kartotek.backend.addon.HostileEvents.Answer.STAYS;
import static org.kartotek.backend.addon.HostileEvents.Answer.STOPPED;
import static org.kartotek.backend.addon.HostileEvents.Answer.WRITTEN;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Everything that may come in place of Anna's click on "Save note" or "Save task", and what it is
 * answered with. The click itself is in {@link Click}; each line changes one thing.
 */
final class HostileEvents {
    private HostileEvents() {}

    enum Answer {
        /** 401, before anything is read. */
        REFUSED,
        /** Google is asked to ask the user. */
        ASKED,
        /** A card that says the proof of who is looking was not right. */
        NOT_PROVED,
        /** A card that says how to be invited. */
        NOT_A_MEMBER,
        /** A card that says what went wrong, with a way back. */
        ERROR,
        /** The form stays as it was typed, with a notice. */
        STAYS,
        /** A card, and nothing is written. */
        CARD,
        /** What was meant is done, exactly once. */
        WRITTEN,
        /** 400 by the server's own guard of addresses. */
        STOPPED,
        NOT_FOUND,
        NOT_ALLOWED
    }

    record Line(String what, Answer answer, Consumer<Click> change) {
        @Override
        public String toString() {
            return what + " → " + answer;
        }
    }

    static List<Line> all() {
        return Stream.of(
                        system(),
                        users(),
                        bodies(),
                        clicks(),
                        strangers(),
                        forms(),
                        elsewhere(),
                        requests())
                .flatMap(List::stream)
                .toList();
    }

    /** The token in the header: is it Google's add-on service that calls? */
    private static List<Line> system() {
        return List.of(
                line("nothing wrong", WRITTEN, c -> {}),
                line("no token", REFUSED, c -> c.authorization = ""),
                line("another scheme", REFUSED, c -> c.authorization = "Basic YW5uYTpzZWNyZXQ="),
                line("an empty token", REFUSED, c -> c.authorization = "Bearer "),
                line("a token that is none", REFUSED, c -> c.authorization = "Bearer null"),
                line("two dots and nothing else", REFUSED, c -> c.authorization = "Bearer .."),
                line(
                        "a token of 100,000 letters",
                        REFUSED,
                        c -> c.authorization = "Bearer " + "e".repeat(100_000)),
                line(
                        "algorithm none",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.unsigned(c.systemToken())),
                line(
                        "HS256 with the public key as secret",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.withPublicKey(c.systemToken())),
                line(
                        "signed by another key under Google's name",
                        REFUSED,
                        c ->
                                c.authorization =
                                        "Bearer " + Forged.byAnotherKey(c.systemToken(), true)),
                line(
                        "signed by a key nobody has",
                        REFUSED,
                        c ->
                                c.authorization =
                                        "Bearer " + Forged.byAnotherKey(c.systemToken(), false)),
                line(
                        "one letter of the signature changed",
                        REFUSED,
                        c -> c.authorization = "Bearer " + Forged.bent(c.systemToken())),
                line("expired", REFUSED, c -> c.system(t -> expired(t, 90))),
                line("expired within the skew", WRITTEN, c -> c.system(t -> expired(t, 30))),
                line("without an end", REFUSED, c -> c.system(t -> t.expirationTime(null))),
                line(
                        "valid from tomorrow",
                        REFUSED,
                        c ->
                                c.system(t ->
                                        t.notBeforeTime(
                                                Date.from(Instant.now().plusSeconds(86_400))))),
                line(
                        "of another issuer",
                        REFUSED,
                        c -> c.system(t -> t.issuer("https://accounts.google.com.evil.example"))),
                line("without an issuer", REFUSED, c -> c.system(t -> t.issuer(null))),
                line(
                        "for another server",
                        REFUSED,
                        c -> c.system(t -> t.audience("https://evil.example/addon/action"))),
                line(
                        "for our name alone",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE))),
                line(
                        "for a path we do not have",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/addon/actions"))),
                line(
                        "for our route in capitals",
                        REFUSED,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/ADDON/ACTION"))),
                line(
                        "for another route of ours",
                        WRITTEN,
                        c -> c.system(t -> t.audience(GoogleStandIn.BASE + "/addon/home"))),
                line("for nobody", REFUSED, c -> c.system(t -> t.audience((String) null))),
                line(
                        "of another project's add-ons",
                        REFUSED,
                        c -> c.system(t -> t.claim("email", SERVICE_ACCOUNT.replace('1', '2')))),
                line(
                        "of our service account in capitals",
                        REFUSED,
                        c -> c.system(t -> t.claim("email", SERVICE_ACCOUNT.toUpperCase()))),
                line(
                        "of an address nobody verified",
                        REFUSED,
                        c -> c.system(t -> t.claim("email_verified", false))),
                line(
                        "verified only in words",
                        REFUSED,
                        c -> c.system(t -> t.claim("email_verified", "true"))),
                line(
                        "the user's own token in its place",
                        REFUSED,
                        c -> c.authorization = "Bearer " + c.userToken()));
    }

    /** The token in the body: who is looking? */
    private static List<Line> users() {
        return List.of(
                line("no user token", ASKED, c -> c.userIs(null)),
                line("an empty user token", ASKED, c -> c.userIs("")),
                line("a number as user token", ASKED, c -> c.userIs(7)),
                line("a user token that is none", NOT_PROVED, c -> c.userIs("anna@office.example")),
                line(
                        "a user token signed by nobody",
                        NOT_PROVED,
                        c -> c.userIs(Forged.unsigned(c.userToken()))),
                line(
                        "a user token by another key",
                        NOT_PROVED,
                        c -> c.userIs(Forged.byAnotherKey(c.userToken(), true))),
                line("the system token as user token", NOT_PROVED, c -> c.userIs(c.systemToken())),
                line(
                        "a user token of another client",
                        NOT_PROVED,
                        c -> c.user(t -> t.audience("2" + CLIENT))),
                line("a user token that expired", NOT_PROVED, c -> c.user(t -> expired(t, 90))),
                line(
                        "a user token of tomorrow",
                        NOT_PROVED,
                        c ->
                                c.user(t ->
                                        t.notBeforeTime(
                                                Date.from(Instant.now().plusSeconds(86_400))))),
                line(
                        "a user token of another issuer",
                        NOT_PROVED,
                        c -> c.user(t -> t.issuer("https://evil.example"))),
                line("a user without number", NOT_PROVED, c -> c.user(t -> t.subject(null))),
                line(
                        "a user without address",
                        NOT_PROVED,
                        c -> c.user(t -> t.claim("email", null))),
                line(
                        "a user whose address nobody verified",
                        NOT_PROVED,
                        c -> c.user(t -> t.claim("email_verified", false))),
                line(
                        "somebody else with Anna's address",
                        NOT_A_MEMBER,
                        c -> c.user(t -> t.subject("999"))),
                line(
                        "somebody of another Workspace",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("998")
                                                .claim("email", "eve@evil.example")
                                                .claim("hd", "evil.example"))),
                line(
                        "an address of ours with another Workspace's mark",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("997")
                                                .claim("email", "eve@office.example")
                                                .claim("hd", "evil.example"))),
                line(
                        "a private account",
                        NOT_A_MEMBER,
                        c ->
                                c.user(t ->
                                        t.subject("996")
                                                .claim("email", "guest@gmail.com")
                                                .claim("hd", null))));
    }

    /** What is no event at all. */
    private static List<Line> bodies() {
        return List.of(
                line("an empty body", ASKED, c -> c.body(new byte[0])),
                line("no JSON", ASKED, c -> c.body("<xml/>")),
                line("half a JSON", ASKED, c -> c.body("{\"commonEventObject\":")),
                line("a list", ASKED, c -> c.body("[]")),
                line("a null", ASKED, c -> c.body("null")),
                line("100,000 brackets", ASKED, c -> c.body("[".repeat(100_000))),
                line(
                        "deep nesting beside the event",
                        ASKED,
                        c -> c.unknown("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000))),
                line("a number of 100,000 digits", ASKED, c -> c.unknown("9".repeat(100_000))),
                line(
                        "bytes that are no UTF-8",
                        ASKED,
                        c ->
                                c.body(
                                        new byte[] {
                                            '{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'
                                        })),
                line("a mark of byte order in front", WRITTEN, c -> c.body('\uFEFF' + c.json())),
                line("UTF-16", WRITTEN, c -> c.body(c.json().getBytes(StandardCharsets.UTF_16BE))),
                line("fields nobody knows", WRITTEN, c -> c.unknown("{\"csmIds\":[1,null,{}]}")),
                line(
                        "a megabyte of something else",
                        WRITTEN,
                        c -> c.unknown("\"" + "x".repeat(1 << 20) + "\"")),
                line(
                        "100,000 parameters",
                        WRITTEN,
                        c -> {
                            for (int i = 0; i < 100_000; i++) c.parameters.put("p" + i, "v");
                        }),
                line(
                        "the operation named twice, the last one unknown",
                        ERROR,
                        c ->
                                c.body(
                                        c.json()
                                                .replace(
                                                        "\"op\":\"note.write\"",
                                                        "\"op\":\"note.write\",\"op\":\"office.delete\""))),
                line(
                        "numbers as floats",
                        WRITTEN,
                        c -> c.common.put("timeZone", Map.of("id", "UTC", "offset", -2.88E7))),
                line(
                        "a zone that does not exist",
                        WRITTEN,
                        c -> c.common.put("timeZone", Map.of("id", "Mars/Base", "offset", "x"))),
                line("a zone that is a number", WRITTEN, c -> c.common.put("timeZone", 7)),
                line(
                        "a language that does not exist",
                        WRITTEN,
                        c -> c.common.put("userLocale", "xx-YY-zzzzzzzzzz")),
                line(
                        "a language of 100,000 letters",
                        WRITTEN,
                        c -> c.common.put("userLocale", "e".repeat(100_000))),
                line(
                        "a host and platform nobody knows",
                        WRITTEN,
                        c -> {
                            c.common.put("hostApp", "WORKFLOW");
                            c.common.put("platform", "ANDRIOD");
                        }),
                line(
                        "a message id of another kind",
                        WRITTEN,
                        c -> c.event.put("gmail", Map.of("messageId", List.of(1)))),
                line(
                        "a message id that climbs",
                        WRITTEN,
                        c -> c.event.put("gmail", Map.of("messageId", "../../users/x"))));
    }

    /** What a browser can change in the parameters of a button. */
    private static List<Line> clicks() {
        return List.of(
                line("no operation", ERROR, c -> c.parameters.remove("op")),
                line("an unknown operation", ERROR, c -> c.parameters.put("op", "office.delete")),
                line("an operation in capitals", ERROR, c -> c.parameters.put("op", "NOTE.WRITE")),
                line(
                        "an operation that is a list",
                        ERROR,
                        c -> c.parameters.put("op", List.of("note.write"))),
                line(
                        "parameters that are a list",
                        ERROR,
                        c -> c.common.put("parameters", List.of(c.parameters))),
                line("no nonce", ERROR, c -> c.parameters.remove("nonce")),
                line("a blank nonce", ERROR, c -> c.parameters.put("nonce", " ")),
                line(
                        "a nonce of 500 letters",
                        ERROR,
                        c -> c.parameters.put("nonce", "n".repeat(500))),
                line(
                        "a nonce of SQL",
                        WRITTEN,
                        c -> c.parameters.put("nonce", "'; drop table note; --")),
                line("the same click a second time", WRITTEN, c -> c.times = 2),
                line("about nothing", ERROR, c -> c.parameters.remove("about")),
                line("about a strange thing", ERROR, c -> c.parameters.put("about", "office:1")),
                line("about SQL", ERROR, c -> c.parameters.put("about", "contact:1 or 1=1")),
                line(
                        "about somebody who is not there",
                        ERROR,
                        c -> c.parameters.put("about", "contact:" + UUID.randomUUID())),
                line(
                        "about somebody of another office",
                        ERROR,
                        c -> c.parameters.put("about", "contact:" + c.theirContact)),
                line(
                        "about an order of another office",
                        ERROR,
                        c -> c.parameters.put("about", "order:" + c.theirOrder)),
                line(
                        "a contact of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "call.log");
                            c.parameters.put("contact", c.theirContact);
                        }),
                line(
                        "a new order for another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.open");
                            c.type("title", "20 widgets");
                            c.parameters.put("contact", c.theirContact);
                        }),
                line(
                        "an order of another office moved",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.next");
                            c.parameters.put("id", c.theirOrder);
                            c.parameters.put("from", c.theirStage);
                        }),
                line(
                        "an order of another office looked at",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "order.view");
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "a template whose id is another office's order",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "template.insert");
                            c.parameters.put("id", c.theirOrder);
                            c.parameters.put("language", "'; drop table template");
                        }),
                line(
                        "a new mail to a contact that cannot be there",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "mail.new");
                            c.parameters.put("about", "contact:" + c.theirOrder);
                        }),
                line(
                        "a stage of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "orders.at");
                            c.parameters.put("id", c.theirStage);
                        }),
                line(
                        "an id that is a number",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "task.done");
                            c.parameters.put("id", 7);
                        }),
                line(
                        "back to another office",
                        WRITTEN,
                        c -> c.parameters.put("back", "contact:" + c.theirContact)),
                line(
                        "mail made private while none is open",
                        CARD,
                        c -> c.parameters.put("op", "mail.private")),
                line(
                        "an address muted that no open mail has",
                        CARD,
                        c -> {
                            c.parameters.put("op", "mail.mute");
                            c.parameters.put("email", "victim@deniz.example");
                        }),
                line("back to nowhere", WRITTEN, c -> c.parameters.put("back", "somewhere")));
    }

    /** What may come in place of somebody new. */
    private static List<Line> strangers() {
        return List.of(
                line(
                        "an address given to somebody of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "contact.same");
                            c.parameters.put("email", "new@new.example");
                            c.parameters.put("id", c.theirContact);
                        }),
                line(
                        "an address of markup given to somebody",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "contact.same");
                            c.parameters.put("email", "<script>@new.example");
                            c.parameters.put("id", c.theirContact);
                        }),
                line(
                        "a signature nobody let us read",
                        ASKED,
                        c -> {
                            c.parameters.put("op", "contact.signed");
                            c.parameters.put("email", "new@new.example");
                        }),
                line(
                        "an event attached to an order of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "event.attach");
                            c.parameters.put("event", "e1");
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "an event of 5,000 letters attached",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "event.attach");
                            c.parameters.put("event", "e".repeat(5_000));
                            c.parameters.put("id", c.theirOrder);
                        }),
                line(
                        "the outcome of a meeting nobody had",
                        STAYS,
                        c -> {
                            c.parameters.put("op", "event.log");
                            c.parameters.put("meeting", "' or 1=1 --");
                        }),
                line(
                        "people of another office",
                        ERROR,
                        c -> {
                            c.parameters.put("op", "people.view");
                            c.parameters.put("people", c.theirContact + "," + c.theirContact);
                        }),
                line(
                        "a search for 100,000 quotes",
                        CARD,
                        c -> {
                            c.parameters.put("op", "search");
                            c.type("q", "'\"%_\\".repeat(20_000));
                        }));
    }

    /** What may stand in the fields. */
    private static List<Line> forms() {
        return List.of(
                line("no fields", STAYS, c -> c.common.remove("formInputs")),
                line("an empty text", STAYS, c -> c.type("text", "")),
                line("blanks only", STAYS, c -> c.type("text", " \t\n ")),
                line("a text that is null", STAYS, c -> c.typed("text", null)),
                line("a text that is a number", STAYS, c -> c.typed("text", 7)),
                line("a text in an object", STAYS, c -> c.typed("text", Map.of("a", "b"))),
                line("a field that is text itself", STAYS, c -> c.inputs.put("text", "x")),
                line(
                        "a list of nothing",
                        STAYS,
                        c ->
                                c.inputs.put(
                                        "text",
                                        Map.of("stringInputs", Map.of("value", List.of())))),
                line(
                        "fields that are a list",
                        STAYS,
                        c -> c.common.put("formInputs", List.of(c.inputs))),
                line(
                        "HTML",
                        WRITTEN,
                        c ->
                                c.type(
                                        "text",
                                        "<a href=\"https://evil.example\">x</a><script>1</script>")),
                line(
                        "emoji, some of many parts",
                        WRITTEN,
                        c -> c.type("text", "👩‍👩‍👧‍👦 🇳🇴 ☎")),
                line(
                        "right to left, with marks that turn the line",
                        WRITTEN,
                        c -> c.type("text", "\u202Eשלום\u202C مرحبا")),
                line("control characters", WRITTEN, c -> c.type("text", "a\u0000b\u0007c\u001Bd")),
                line("half an emoji", WRITTEN, c -> c.type("text", "a\uD83Db")),
                line("a text of 100,000 letters", STAYS, c -> c.type("text", "x".repeat(100_000))),
                line("a title of 5,000 letters", WRITTEN, c -> c.task("title", "x".repeat(5_000))),
                line(
                        "a task for nobody",
                        ERROR,
                        c -> c.task("assignee", UUID.randomUUID().toString())),
                line("a task for SQL", ERROR, c -> c.task("assignee", "' or 1=1 --")),
                line("a day that is a word", WRITTEN, c -> c.due("tomorrow")),
                line("a day that is no number", WRITTEN, c -> c.due("NaN")),
                line("a day past all calendars", WRITTEN, c -> c.due("9e99999999")),
                line("a day before all calendars", WRITTEN, c -> c.due(-1e300)),
                line("a day as a float", WRITTEN, c -> c.due(1.795E12)),
                line("a day that is null", WRITTEN, c -> c.due(null)));
    }

    /** The same hostility at the other routes. */
    private static List<Line> elsewhere() {
        return List.of(
                line("a homepage with the tokens alone", CARD, c -> c.at("/addon/home")),
                line("a mail without an id", ERROR, c -> c.at("/addon/gmail/message")),
                line(
                        "recipients that are numbers",
                        CARD,
                        c -> {
                            c.at("/addon/gmail/compose");
                            c.event.put("gmail", Map.of("toRecipients", nulls()));
                        }),
                line(
                        "an event whose guests are words",
                        CARD,
                        c -> {
                            c.at("/addon/calendar/event");
                            c.event.put("calendar", Map.of("id", 7, "attendees", List.of("a", 7)));
                        }),
                line(
                        "10,000 guests",
                        CARD,
                        c -> {
                            c.at("/addon/calendar/event");
                            c.event.put(
                                    "calendar",
                                    Map.of(
                                            "attendees",
                                            Collections.nCopies(
                                                    10_000, Map.of("email", "a@many.example"))));
                        }),
                line(
                        "a search of 100,000 letters",
                        CARD,
                        c -> {
                            c.at("/addon/search");
                            c.type("q", "x".repeat(100_000));
                        }));
    }

    /** What is no call of Google's. */
    private static List<Line> requests() {
        return List.of(
                line("GET", NOT_ALLOWED, c -> c.method = "GET"),
                line("PUT", NOT_ALLOWED, c -> c.method = "PUT"),
                line(
                        "DELETE without a token",
                        REFUSED,
                        c -> {
                            c.method = "DELETE";
                            c.authorization = "";
                        }),
                line("a path we do not have", NOT_FOUND, c -> c.at("/addon/office")),
                line(
                        "a path that climbs out",
                        STOPPED,
                        c -> {
                            c.path = "/addon/home/../../settings";
                            c.authorization = "";
                        }),
                line("another type of content", WRITTEN, c -> c.contentType = "text/plain"),
                line(
                        "a form's type of content",
                        ASKED,
                        c -> c.contentType = "application/x-www-form-urlencoded"));
    }

    private static JWTClaimsSet.Builder expired(JWTClaimsSet.Builder claims, int secondsAgo) {
        var then = Instant.now().minusSeconds(secondsAgo);
        return claims.issueTime(Date.from(then.minusSeconds(3_600)))
                .expirationTime(Date.from(then));
    }

    private static Line line(String what, Answer answer, Consumer<Click> change) {
        return new Line(what, answer, change);
    }

    /** What {@link List#of} refuses. */
    private static List<Object> nulls() {
        var list = new ArrayList<Object>();
        list.add(null);
        list.add(7);
        list.add(new HashMap<>());
        return list;
    }
}
