package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.template.ChangeTemplates;
import org.kartotek.backend.template.TemplateDraft;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import tools.jackson.databind.JsonNode;

/** What staff do in the panel, button by button, as Google would send it. */
class OperationsTest extends AddonTest {
    private static final String DRAFTED =
            "/renderActions/hostAppAction/gmailAction/updateDraftActionMarkup/updateBody";

    @Autowired Orders orders;
    @Autowired Timeline timeline;
    @Autowired Tasks tasks;
    @Autowired RecogniseContact recognise;
    @Autowired ChangeTemplates changeTemplates;

    Contact ayse;
    Order order;

    @BeforeEach
    void anOrderOfAyse() {
        ayse = inOffice(() -> sample.ayse(anna));
        order = inOffice(() -> sample.orderOf(ayse, anna));
        GOOGLE.holds(
                "b1", mail("Ayşe Yılmaz <ayse@deniz.example>", ANNA, "Re: AW: 30 blue widgets"));
    }

    @Test
    void oneTapMovesAnOrderAndTheCardSaysSo() throws Exception {
        var answer = press(card(), "→ Quoted", Map.of());

        assertThat(answer.path("stateChanged").asBoolean()).isTrue();
        assertThat(notice(answer)).isEqualTo(label() + ": Quoted");
        assertThat(shown(answer)).contains("Undo", "→ Confirmed", "<b>Quoted</b> · ₺15,000");
        assertThat(steps()).hasSize(2).first().returns("Anna", Line::actorName);
        assertThat(steps().getFirst().door()).isEqualTo(Door.SIDEBAR.name());
    }

    @Test
    void theSameTapSentTwiceMovesOnce() throws Exception {
        var click = click(buttonIn(card(), "→ Quoted"), Map.of());

        call("/addon/action", click);
        var again = call("/addon/action", click);

        assertThat(notice(again)).isEqualTo(label() + ": Quoted");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void aTapOnAnOldCardMovesNothingAndTellsWhereTheOrderIs() throws Exception {
        var old = card();
        press(old, "→ Quoted", Map.of());
        var click = new HashMap<>(buttonIn(old, "→ Quoted"));
        click.put("nonce", UUID.randomUUID().toString());

        var answer = call("/addon/action", click(click, Map.of()));

        assertThat(notice(answer))
                .isEqualTo(
                        "Somebody moved "
                                + label()
                                + " meanwhile: it is at Quoted. Nothing was changed.");
        assertThat(steps()).hasSize(2);
    }

    @Test
    void aMoveCanBeTakenBack() throws Exception {
        var moved = press(card(), "→ Quoted", Map.of());

        var answer = press(moved, "Undo", Map.of());

        assertThat(notice(answer)).isEqualTo("Undone: " + label() + " is at Enquiry again");
        assertThat(steps()).hasSize(1);
    }

    @Test
    void anOrderCanGoToAnyStage() throws Exception {
        var view = view("order.view", order.id());

        var answer =
                press(
                        view,
                        "Move",
                        Map.of("stage", optionNamed(view, "Lost"), "comment", "Too expensive"));

        assertThat(notice(answer)).isEqualTo(label() + ": Lost");
        assertThat(shown(answer)).contains("Too expensive");
        assertThat(order().closedAt()).isNotNull();
    }

    @Test
    void anOrderIsLostOnlyWithAReason() throws Exception {
        var view = view("order.view", order.id());
        var form = press(view, "Move", Map.of("stage", optionNamed(view, "Lost")));
        assertThat(shown(form)).contains("Why is it lost?", "Too expensive");
        assertThat(notice(press(form, "Mark as lost", Map.of())))
                .isEqualTo("Say why the order is lost");
        assertThat(steps()).hasSize(1);

        var answer =
                press(form, "Mark as lost", Map.of("why", "ELSEWHERE", "comment", "From a cousin"));

        assertThat(notice(answer)).isEqualTo(label() + ": Lost");
        assertThat(shown(answer)).contains("Bought elsewhere. From a cousin");
    }

    @Test
    void linesAreTypedBelowEachOtherAndAddUp() throws Exception {
        var form = press(card(), "New order", Map.of());

        assertThat(
                        notice(
                                press(
                                        form,
                                        "Create order",
                                        Map.of("title", "x", "lines", "20 Widget 750\n750"))))
                .isEqualTo("Line 2 cannot be read: 750");
        var answer =
                press(
                        form,
                        "Create order",
                        Map.of("title", "Blue", "lines", "20 Widget 750,50\nDelivery 90"));

        assertThat(shown(answer)).contains("<b>Enquiry</b> · ₺15,100");
    }

    @Test
    void anOrderIsWrittenAnewUnlessSomebodyWasFaster() throws Exception {
        var form = press(view("order.view", order.id()), "Change order", Map.of());
        assertThat(shown(form)).contains("20 widgets", "15000");

        var answer =
                press(form, "Save order", Map.of("title", "30 widgets", "lines", "30 Widget 700"));
        assertThat(notice(answer)).isEqualTo(label() + " saved");
        assertThat(shown(answer)).contains("30 × Widget", "₺21,000", "₺700");

        var late = new HashMap<>(buttonIn(form, "Save order"));
        late.put("nonce", UUID.randomUUID().toString());
        assertThat(notice(call("/addon/action", click(late, Map.of("title", "40 widgets")))))
                .startsWith("Somebody changed " + label());
        assertThat(order().title()).isEqualTo("30 widgets");
    }

    @Test
    void theOpenMailIsAttachedToAnOrderAndTakenOffIt() throws Exception {
        var open =
                reading(
                        click(Map.of("op", "order.view", "id", order.id().toString()), Map.of()),
                        "b1");
        var attach = buttonIn(call("/addon/action", open), "Attach this conversation");
        var attached = call("/addon/action", reading(click(attach, Map.of()), "b1"));
        assertThat(notice(attached)).startsWith("1 mail belongs to " + label());
        assertThat(mailsOfTheOrder())
                .singleElement()
                .returns("Re: AW: 30 blue widgets", Line::subject);

        var detached = press(attached, "Detach this conversation", Map.of());

        assertThat(notice(detached)).isEqualTo("This conversation no longer belongs to " + label());
        assertThat(mailsOfTheOrder()).isEmpty();
        assertThat(shown(card())).contains("Re: AW: 30 blue widgets");
    }

    @Test
    void aNoteIsWrittenAndTheCardBelowShowsIt() throws Exception {
        var form = press(card(), "Write note", Map.of());
        assertThat(shown(form)).contains("Ayşe Yılmaz", "Save note");

        var answer = press(form, "Save note", Map.of("text", "Likes blue"));

        assertThat(answer.at("/renderActions/action/navigations/0/pop").asBoolean()).isTrue();
        assertThat(notice(answer)).isEqualTo("Note saved");
        assertThat(shown(answer)).contains("Likes blue", "today, Anna · note");
    }

    @Test
    void anEmptyNoteStaysOpen() throws Exception {
        var form = press(card(), "Write note", Map.of());

        var answer = press(form, "Save note", Map.of());

        assertThat(answer.toString())
                .isEqualTo(
                        "{\"renderActions\":{\"action\":{\"notification\":{\"text\":\"Nothing is"
                                + " written yet\"}}},\"stateChanged\":false}");
    }

    @Test
    void aCallIsLoggedWithItsFollowUp() throws Exception {
        var form = press(card(), "Log call", Map.of());
        var friday = LocalDate.of(2026, 3, 6).atStartOfDay().toInstant(ZoneOffset.UTC);

        var answer =
                press(
                        form,
                        "Save call",
                        Map.of(
                                "direction", "IN",
                                "outcome", "CALL_BACK",
                                "text", "Wants delivery on Friday",
                                "followUp", "date:" + friday.toEpochMilli()));

        assertThat(notice(answer)).isEqualTo("Call saved");
        assertThat(shown(answer))
                .contains(
                        "Last contact: today, Anna, incoming call",
                        "They will call back",
                        "Wants delivery on Friday",
                        "Call back: Ayşe Yılmaz");
        assertThat(
                        inOffice(() ->
                                tasks.findByContactIdAndDoneAtIsNullOrderByDueAt(
                                        ayse.id(), Limit.of(5))))
                .singleElement()
                .satisfies(task ->
                        assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-06T06:00:00Z")));
    }

    @Test
    void aTaskIsAddedAndDone() throws Exception {
        var form = press(card(), "New task", Map.of());
        var saved = press(form, "Save task", Map.of("title", "Send samples"));
        assertThat(shown(saved)).contains("Send samples");

        var answer = press(saved, "Done", Map.of());

        assertThat(notice(answer)).isEqualTo("Task done: Send samples");
        assertThat(shown(answer)).doesNotContain("Send samples");
    }

    @Test
    void aNewOrderTakesItsTitleFromTheMail() throws Exception {
        var form = press(card(), "New order", Map.of());
        assertThat(shown(form)).contains("30 blue widgets");

        var answer =
                press(
                        form,
                        "Create order",
                        Map.of("title", "30 blue widgets", "amount", "1.250,50"));

        assertThat(shown(answer)).contains("<b>Enquiry</b> · ₺1,250.50");
        assertThat(
                        inOffice(() ->
                                orders.findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(
                                        ayse.id())))
                .hasSize(2);
    }

    @Test
    void anAmountThatIsNoNumberIsRefusedAndTheFormStays() throws Exception {
        var form = press(card(), "New order", Map.of());

        var answer = press(form, "Create order", Map.of("title", "x", "amount", "a lot"));

        assertThat(notice(answer)).isEqualTo("The amount has to be a number: a lot");
        assertThat(answer.at("/renderActions/action/navigations").isMissingNode()).isTrue();
    }

    @Test
    void aStrangerBecomesAContactAndTheMailIsKept() throws Exception {
        GOOGLE.holds("b2", mail("Mehmet Kaya <mehmet@yeni.example>", ANNA, "Hello"));
        var form = call("/addon/gmail/message", mailOpened("b2"));

        var answer =
                press(
                        form,
                        "Add to contacts",
                        Map.of(
                                "givenName",
                                "Mehmet",
                                "familyName",
                                "Kaya",
                                "phone",
                                "0532 555 09 09",
                                "logMail",
                                "yes"));

        assertThat(notice(answer)).startsWith("Mehmet Kaya is in the contacts");
        assertThat(shown(answer)).contains("<b>Mehmet Kaya</b>", "+90 532 555 09 09", "Hello");
        assertThat(inOffice(() -> recognise.byEmail("mehmet@yeni.example"))).isPresent();
    }

    @Test
    void aPhoneNumberThatIsNoneIsRefused() throws Exception {
        GOOGLE.holds("b2", mail("Mehmet Kaya <mehmet@yeni.example>", ANNA, "Hello"));
        var form = call("/addon/gmail/message", mailOpened("b2"));

        var answer = press(form, "Add to contacts", Map.of("givenName", "M", "phone", "tomorrow"));

        assertThat(notice(answer)).isEqualTo("This is not a phone number: tomorrow");
        assertThat(inOffice(() -> recognise.byEmail("mehmet@yeni.example"))).isEmpty();
    }

    @Test
    void searchFindsPeopleAndOrdersInThreeStatements() throws Exception {
        var home = call("/addon/home", event(ANNA));

        assertThat(shown(press(home, "Find", Map.of("q", "YILMAZ")))).contains("Ayşe Yılmaz");
        assertThat(shown(press(home, "Find", Map.of("q", label()))))
                .contains(label() + " 20 widgets");
        var find = click(buttonIn(home, "Find"), Map.of("q", "ayse"));
        assertThat(StatementGuard.statementsOf(() -> call("/addon/action", find)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void typingIsAnsweredWithNames() throws Exception {
        var event = click(Map.of(), Map.of("q", "ays"));

        assertThat(call("/addon/suggest/search", event).toString())
                .isEqualTo("{\"autoComplete\":{\"items\":[{\"text\":\"Ayşe Yılmaz\"}]}}");
    }

    @Test
    void homeShowsMyDayInSixStatements() throws Exception {
        var home = call("/addon/home", event(ANNA));

        assertThat(shown(home))
                .contains("1 open order", "<b>Enquiry</b> · 1 order", "Connected as " + ANNA);
        assertThat(StatementGuard.statementsOf(() -> call("/addon/home", event(ANNA))))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void anOrganizationShowsItsPeopleAndOrders() throws Exception {
        var organization = Objects.requireNonNull(ayse.organizationId());

        assertThat(shown(view("organization.view", organization)))
                .contains("Deniz Tekstil", "1 contact", "Ayşe Yılmaz", "1 open order");
    }

    @Test
    void aMeetingShowsWhoComes() throws Exception {
        var event = event(ANNA);
        event.put(
                "calendar",
                Map.of(
                        "id",
                        "e1",
                        "attendees",
                        List.of(
                                Map.of("email", ANNA),
                                Map.of("email", "AYSE@deniz.example"),
                                Map.of("email", "new@acme.example"),
                                Map.of("email", "room@resource.example", "resource", true))));

        assertThat(shown(call("/addon/calendar/event", event)))
                .contains("Ayşe Yılmaz", "1 open order", "new@acme.example")
                .doesNotContain("room@resource.example", ANNA);
    }

    @Test
    void theStateOfAnOrderGoesIntoTheMailBeingWritten() throws Exception {
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("ayse@deniz.example")));
        var card = call("/addon/gmail/compose", event);

        var answer = press(card, "Insert", Map.of());

        assertThat(answer.toString())
                .contains(
                        "updateDraftActionMarkup",
                        "Your order " + label() + " “20 widgets”: Enquiry");
    }

    @Test
    void aTemplateIsReadInTheOfficesLanguageThenPutIntoTheDraft() throws Exception {
        keep("Ready", "Dear {firstName|there},\n{orderNumber} <b>{orderStage}</b>. {myName}");
        var event = event(ANNA);
        event.put("gmail", Map.of("toRecipients", List.of("ayse@deniz.example")));
        var beside = new AtomicReference<JsonNode>();
        assertThat(
                        StatementGuard.statementsOf(
                                () -> beside.set(call("/addon/gmail/compose", event))))
                .hasSizeLessThanOrEqualTo(5);
        var tapped = buttonIn(beside.get(), "Ready");

        var preview = new AtomicReference<JsonNode>();
        assertThat(
                        StatementGuard.statementsOf(
                                () -> preview.set(call("/addon/action", click(tapped, Map.of())))))
                .hasSizeLessThanOrEqualTo(5);
        var text = "Dear Ayşe,<br>" + label() + " &lt;b&gt;Enquiry&lt;/b&gt;. Anna";
        assertThat(shown(preview.get())).contains(text);

        var answer = press(preview.get(), "Insert", Map.of());
        assertThat(answer.at(DRAFTED + "/type").asString()).isEqualTo("IN_PLACE_INSERT");
        assertThat(answer.at(DRAFTED + "/insertContents/0/content").asString()).isEqualTo(text);
    }

    @Test
    void aNewMailToACustomerBeginsWithATemplate() throws Exception {
        keep("Ready", "Hello {firstName}, {organization|friend}: 100 % & more");

        var choice = press(card(), "Write mail", Map.of());
        var preview = call("/addon/action", click(buttonIn(choice, "Ready"), Map.of()));

        assertThat(preview.toString())
                .contains("https://mail.google.com/mail/?view=cm&fs=1&to=Ayse%40deniz.example")
                .contains("%3A%20100%20%25%20%26%20more");
    }

    @Test
    void aTemplateOfNobodyKnownFallsBackAndOneDeletedMeanwhileIsGone() throws Exception {
        var id = keep("Ready", "Dear {firstName|there}");
        var beside = call("/addon/gmail/compose", event(ANNA));
        var tapped = buttonIn(beside, "Ready");

        assertThat(shown(call("/addon/action", click(tapped, Map.of())))).contains("Dear there");
        inOffice(() -> changeTemplates.delete(id));
        assertThat(call("/addon/action", click(tapped, Map.of())).toString())
                .doesNotContain("Dear there")
                .contains("error");
    }

    private UUID keep(String name, String text) {
        return inOffice(() -> changeTemplates.add(new TemplateDraft(name, Map.of("en", text))));
    }

    private JsonNode card() throws Exception {
        return call("/addon/gmail/message", mailOpened("b1"));
    }

    private JsonNode view(String op, UUID id) throws Exception {
        return call("/addon/action", click(Map.of("op", op, "id", id.toString()), Map.of()));
    }

    private String label() {
        return "#" + order.number();
    }

    private Order order() {
        return inOffice(() -> orders.findById(order.id()).orElseThrow());
    }

    private List<Line> mailsOfTheOrder() {
        return inOffice(() ->
                timeline.of(
                                order.id(),
                                new Timeline.Filter(Set.of(EntryKind.EMAIL), null, null),
                                null,
                                10)
                        .lines());
    }

    private List<Line> steps() {
        return inOffice(() ->
                timeline.of(
                                order.id(),
                                new Timeline.Filter(Set.of(EntryKind.STEP), null, null),
                                null,
                                10)
                        .lines());
    }

    private <T> T inOffice(Supplier<T> work) {
        return CurrentCaller.in(anna, work::get);
    }

    private static String notice(JsonNode answer) {
        return answer.at("/renderActions/action/notification/text").asString("");
    }

    private static String optionNamed(JsonNode card, String name) {
        for (var section : card.findValues("items")) {
            for (var item : section) {
                if (name.equals(item.path("text").asString(""))) {
                    return item.path("value").asString();
                }
            }
        }
        throw new AssertionError("No choice " + name);
    }
}
