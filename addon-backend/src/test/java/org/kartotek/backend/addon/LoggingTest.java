package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.addon.GoogleStandIn.mail;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.GoogleIdentity;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.OutcomeDraft;
import org.kartotek.backend.timeline.OutcomeLists;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import tools.jackson.databind.JsonNode;

/** What happened is put down beside a mail, and taken back into its form. */
class LoggingTest extends AddonTest {
    private static final String IVAN = "ivan@office.example";

    private static final Timeline.Filter HAPPENED =
            new Timeline.Filter(
                    Set.of(EntryKind.CALL, EntryKind.MEETING, EntryKind.VISIT, EntryKind.NOTE),
                    null,
                    null);

    private static final String STAYS = "It can no longer be taken back, so it stays as it is.";

    @Autowired Timeline timeline;
    @Autowired Tasks tasks;
    @Autowired WriteTask writeTask;
    @Autowired AmendInteraction amend;
    @Autowired OutcomeLists outcomes;
    @Autowired SearchIndex search;
    @Autowired Offices offices;
    @Autowired LogInteraction log;
    @Autowired WriteContact writeContact;
    @Autowired SettableClock clock;

    Contact ayse;

    @BeforeEach
    void aMailOfAyse() {
        ayse = inOffice(() -> sample.ayse(anna));
        GOOGLE.holds("b1", mail("Ayşe Yılmaz <ayse@deniz.example>", ANNA, "Delivery"));
    }

    @Test
    void aVisitIsLoggedOnTheDayItTookPlace() throws Exception {
        var saved =
                press(
                        press(card(), "Log meeting", Map.of()),
                        "Save meeting",
                        Map.of(
                                "kind", "VISIT",
                                "outcome", "They did not come",
                                "on", day("2026-02-27")));

        assertThat(notice(saved)).isEqualTo("Meeting saved");
        assertThat(shown(saved)).contains("Last contact: 3 days ago, Anna, visit");
        assertThat(past())
                .singleElement()
                .returns(EntryKind.VISIT, Line::kind)
                .returns("They did not come", Line::subject);
    }

    @Test
    void whatIsStillToComeIsNotLogged() throws Exception {
        var form = press(card(), "Log meeting", Map.of());

        var answer = press(form, "Save meeting", Map.of("on", day("2026-03-03")));

        assertThat(notice(answer)).startsWith("What is still to come cannot be logged");
        assertThat(past()).isEmpty();
    }

    @Test
    void aNoteIsFollowedUpInTheSameForm() throws Exception {
        saveNote(Map.of("followUp", day("2026-03-06"), "followUpText", "Ask again"));

        assertThat(open()).singleElement().returns("Ask again", Task::title);
    }

    @Test
    void whatFollowsUpAVisitOrANoteIsNoCall() throws Exception {
        var form = press(card(), "Log meeting", Map.of());
        press(form, "Save meeting", Map.of("kind", "VISIT", "followUp", day("2026-03-06")));
        saveNote(Map.of("followUp", day("2026-03-06")));

        assertThat(open())
                .hasSize(2)
                .extracting(Task::title)
                .containsOnly("Follow up: Ayşe Yılmaz");
    }

    @Test
    void aCallThatIsCorrectedStaysWhenItWas() throws Exception {
        var undone = press(saveCall(Map.of()), "Undo", Map.of());
        var then = clock.instant();
        clock.advance(Duration.ofHours(7));

        press(undone, "Save call", Map.of("text", "Wants 30 more"));

        assertThat(past()).singleElement().returns(then, Line::at);
    }

    @Test
    void onlyWhoLoggedItTakesItBack() throws Exception {
        var saved = saveCall(Map.of("followUp", day("2026-03-06")));
        var click = click(buttonIn(saved, "Undo"), Map.of());
        var office = inOffice(offices::current);
        sample.joined(office, "Ivan", IVAN, Role.OWNER);
        identify.recognise(new GoogleIdentity("sub-of-" + IVAN, IVAN, "Ivan", null), Door.SIDEBAR);
        click.put("authorizationEventObject", event(IVAN).get("authorizationEventObject"));

        assertThat(notice(call("/addon/action", click))).isEqualTo(STAYS);
        assertThat(past()).hasSize(1);
        assertThat(open()).hasSize(1);
    }

    @Test
    void whatCameByItselfOrIsOldStays() throws Exception {
        var captured =
                inOffice(() ->
                        log.log(
                                new InteractionDraft(
                                        Interaction.Kind.CALL,
                                        Interaction.Direction.IN,
                                        clock.instant(),
                                        60,
                                        null,
                                        null,
                                        null,
                                        Set.of(ayse.id()),
                                        "call:1"),
                                anna.actor()));
        var undo = buttonIn(saveCall(Map.of()), "Undo");
        clock.advance(Duration.ofHours(25));

        assertThat(notice(call("/addon/action", click(undo, Map.of())))).isEqualTo(STAYS);
        var forged = new HashMap<>(undo);
        forged.put("id", captured.id().toString());
        forged.put("nonce", "another");
        assertThat(notice(call("/addon/action", click(forged, Map.of())))).isEqualTo(STAYS);
        assertThat(past()).hasSize(2);
    }

    @Test
    void aTaskOfSomebodyElseIsNotTakenBackWithIt() throws Exception {
        var ivan = sample.joined(inOffice(offices::current), "Ivan", IVAN, Role.MANAGER);
        var given =
                inOffice(() ->
                        writeTask.add(
                                new TaskDraft("Send it", null, anna.userId(), ayse.id(), null),
                                ivan.actor()));
        var undo = new HashMap<>(buttonIn(saveCall(Map.of()), "Undo"));
        undo.put("task", given.id().toString());

        assertThat(notice(call("/addon/action", click(undo, Map.of()))))
                .endsWith("The task stays: it was changed since.");
        assertThat(open()).hasSize(1);
    }

    @Test
    void whereTheFormCannotOpenNothingIsTakenAway() throws Exception {
        var saved = saveNote(Map.of());
        inOffice(() -> {
            writeContact.archive(ayse.id(), anna.actor());
            return true;
        });

        assertThat(notice(press(saved, "Undo", Map.of()))).isEqualTo(STAYS);
        assertThat(past()).hasSize(1);
    }

    @Test
    void aCallTakenBackStandsInItsFormWithItsFollowUp() throws Exception {
        var undone = press(saveCall(Map.of("followUp", day("2026-03-06"))), "Undo", Map.of());

        assertThat(notice(undone)).startsWith("Taken back.");
        assertThat(past()).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(undone.toString())
                .contains("\"value\":\"Wants 20 more\"")
                .contains("{\"text\":\"No answer\",\"value\":\"No answer\",\"selected\":true}")
                .contains(day("2026-03-06").substring("date:".length()))
                .contains("Call back: Ayşe Yılmaz");
        assertThat(shown(press(undone, "Save call", Map.of("text", "Wants 30 more"))))
                .contains("Wants 30 more");
        assertThat(past()).singleElement().returns("Wants 30 more", Line::text);
    }

    @Test
    void anUndoSentTwiceOpensTheSameFormAgain() throws Exception {
        var click = click(buttonIn(saveNote(Map.of()), "Undo"), Map.of());
        call("/addon/action", click);

        var again = call("/addon/action", click);

        assertThat(again.toString()).contains("\"value\":\"Prefers the blue ones\"");
        assertThat(past()).isEmpty();
    }

    @Test
    void aNoteTakenBackIsNotFoundAnyMore() throws Exception {
        var saved = saveNote(Map.of());
        assertThat(inOffice(() -> search.find("prefers", List.of("note"), 5))).hasSize(1);

        press(saved, "Undo", Map.of());

        assertThat(inOffice(() -> search.find("prefers", List.of("note"), 5))).isEmpty();
    }

    @Test
    void whatWasAddedToSinceStays() throws Exception {
        var saved = saveCall(Map.of());
        var call = past().getFirst().id();
        inOffice(() -> amend.about(call, sample.orderOf(ayse, anna).id(), Door.CONSOLE));

        var answer = press(saved, "Undo", Map.of());

        assertThat(notice(answer)).isEqualTo(STAYS);
        assertThat(past()).extracting(Line::id).contains(call);
    }

    @Test
    void aTaskThatWasChangedSinceStaysAndThatIsSaid() throws Exception {
        var saved = saveCall(Map.of("followUp", day("2026-03-06")));
        inOffice(() -> writeTask.rename(open().getFirst().id(), "Call Ayşe's boss", anna.actor()));

        var answer = press(saved, "Undo", Map.of());

        assertThat(notice(answer)).endsWith("The task stays: it was changed since.");
        assertThat(open()).hasSize(1);
    }

    @Test
    void theOfficesOwnOutcomesStandInTheFormAndKeepTheirWords() throws Exception {
        inOffice(() -> {
            outcomes.write(
                    OutcomeLists.Kind.CALL, OutcomeDraft.ofLines("Ordered\n\nWants a price"), 0);
            return true;
        });

        var form = press(card(), "Log call", Map.of());
        press(form, "Save call", Map.of("outcome", "Wants a price"));

        assertThat(form.toString())
                .contains("{\"text\":\"Ordered\",\"value\":\"Ordered\",\"selected\":true}")
                .doesNotContain("Talked");
        assertThat(past()).singleElement().returns("Wants a price", Line::subject);
        var click = click(buttonIn(card(), "Log call"), Map.of());
        assertThat(StatementGuard.statementsOf(() -> call("/addon/action", click)))
                .hasSizeLessThanOrEqualTo(5);
    }

    private JsonNode saveCall(Map<String, String> next) throws Exception {
        var fields = new HashMap<>(next);
        fields.put("outcome", "No answer");
        fields.put("text", "Wants 20 more");
        return press(press(card(), "Log call", Map.of()), "Save call", fields);
    }

    private JsonNode saveNote(Map<String, String> next) throws Exception {
        var fields = new HashMap<>(next);
        fields.put("text", "Prefers the blue ones");
        return press(press(card(), "Write note", Map.of()), "Save note", fields);
    }

    private JsonNode card() throws Exception {
        return call("/addon/gmail/message", mailOpened("b1"));
    }

    private List<Line> past() {
        return inOffice(() -> timeline.of(ayse.id(), HAPPENED, null, 9).lines());
    }

    private List<Task> open() {
        return inOffice(
                () -> tasks.findByContactIdAndDoneAtIsNullOrderByDueAt(ayse.id(), Limit.of(5)));
    }

    private static String day(String date) {
        return "date:"
                + LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
