package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What people type into the search field, and what stands first. */
@SuppressWarnings("NullAway.Init")
class SearchCardTest extends AddonTest {
    @Autowired WriteContact contacts;
    @Autowired WriteNote notes;
    @Autowired LogInteraction log;
    @Autowired SettableClock clock;

    Contact ayse;
    Order order;

    @BeforeEach
    void anOffice() {
        inOffice(() -> {
            ayse = sample.ayse(anna);
            order = sample.orderOf(ayse, anna);
            add("Gözde", "Işık", null, "+47 22 33 44 55");
            add("Ильина", "Ольга", "Север", null);
            add("Elçin", "Əliyev", null, "+994 50 123 45 67");
            add("Bjørn", "Ås", null, null);
        });
    }

    @Test
    void everySpellingFindsTheSame() throws Exception {
        for (var typed :
                List.of(
                        "Ayşe Yılmaz",
                        "yilmaz ayse",
                        "AYSE",
                        "ayse@deniz.example",
                        "@deniz",
                        "0532 555 01 23",
                        "+90 (0)532-555-01-23",
                        "532 555",
                        "0090 532\u00a0555 01 23",
                        "\u202a+905325550123\u202c",
                        "01 23")) {
            assertThat(found(typed)).as(typed).contains("Ayşe Yılmaz");
        }
        assertThat(found("isik")).containsExactly("Gözde Işık");
        assertThat(found("ILINA")).containsExactly("Ильина Ольга");
        assertThat(found("eliyev")).containsExactly("Elçin Əliyev");
        assertThat(found("bjorn as")).containsExactly("Bjørn Ås");
        assertThat(found("22334455")).containsExactly("Gözde Işık");
        var number = String.valueOf(order.number());
        for (var typed : List.of("#" + number, number, "№ " + number, "# " + number)) {
            assertThat(found(typed).getFirst()).as(typed).isEqualTo("#" + number + " 20 widgets");
        }
    }

    @Test
    void theNumberComesFirstThenTheNameThenTheWordThenTheNote() throws Exception {
        inOffice(() -> {
            note(add("Olav", "Dahl", null, null).id(), "Deniz told us to ask for Mehmet");
            add("Zeynep", "Deniz", null, null);
            talkedTo(add("Deniz", "Kaya", null, null), Duration.ofDays(9));
            talkedTo(add("Denizhan", "Ak", null, null), Duration.ofDays(2));
        });

        assertThat(found("deniz"))
                .containsExactly(
                        "Deniz Tekstil",
                        "Deniz Kaya",
                        "Zeynep Deniz",
                        "Denizhan Ak",
                        "Ayşe Yılmaz",
                        "Olav Dahl");
        assertThat(found("den").subList(1, 4))
                .containsExactly("Denizhan Ak", "Deniz Kaya", "Zeynep Deniz");
    }

    @Test
    void aNoteIsFoundWithThePieceThatHasTheWord() throws Exception {
        inOffice(() ->
                note(
                        ayse.id(),
                        "The lift is broken, so whoever brings the boxes has to telephone"
                                + " from the gate; Şükrü opens it, but never before noon."));

        var card = search("sukru");

        assertThat(shown(card))
                .containsSequence(
                        "Ayşe Yılmaz",
                        "…the boxes has to telephone from the gate; Şükrü opens it, but never"
                                + " before noon.");
        assertThat(shown(search("ayse"))).doesNotContain("gate");
    }

    @Test
    void mailIsNotFoundByItsWords() throws Exception {
        CurrentCaller.in(
                anna,
                () ->
                        log.log(
                                new InteractionDraft(
                                        Interaction.Kind.EMAIL,
                                        Interaction.Direction.IN,
                                        clock.instant(),
                                        null,
                                        "My salary",
                                        "between the two of us",
                                        null,
                                        Set.of(ayse.id()),
                                        "mail:1"),
                                anna.actor()));

        assertThat(found("salary")).isEmpty();
        assertThat(found("between")).isEmpty();
    }

    @Test
    void itCostsThreeStatementsWhateverIsFound() throws Exception {
        inOffice(() -> note(ayse.id(), "Deniz wants 20 more by Friday"));
        var home = call("/addon/home", event(ANNA));
        for (var typed : List.of("deniz", "20", "nothing like it", "friday")) {
            var find = click(buttonIn(home, "Find"), Map.of("q", typed));
            assertThat(StatementGuard.statementsOf(() -> call("/addon/action", find)))
                    .as(typed)
                    .hasSizeLessThanOrEqualTo(3);
        }
    }

    @Test
    void whatAnotherOfficeWroteIsNotFound() throws Exception {
        var other = sample.founded("other.example");
        CurrentCaller.in(
                other,
                () ->
                        notes.write(
                                new NoteDraft(
                                        "Zanzibar",
                                        clock.instant(),
                                        sample.ayse(other).id(),
                                        null,
                                        null,
                                        null),
                                other.actor()));

        assertThat(found("zanzibar")).isEmpty();
    }

    private Contact add(
            String given, String family, @Nullable String organization, @Nullable String phone) {
        return contacts.add(
                ContactDraft.named(PersonName.of(given, family))
                        .withOrganization(organization, null)
                        .withEmails(List.<EmailAddress>of())
                        .withPhones(
                                phone == null
                                        ? List.of()
                                        : List.of(PhoneNumbers.typed(phone, "work", "TR"))),
                anna.actor());
    }

    private void inOffice(Runnable work) {
        CurrentCaller.in(
                anna,
                () -> {
                    work.run();
                    return null;
                });
    }

    private void note(UUID contact, String text) {
        notes.write(new NoteDraft(text, clock.instant(), contact, null, null, null), anna.actor());
    }

    private void talkedTo(Contact contact, Duration ago) {
        log.log(
                new InteractionDraft(
                        Interaction.Kind.CALL,
                        Interaction.Direction.OUT,
                        clock.instant().minus(ago),
                        null,
                        null,
                        null,
                        null,
                        Set.of(contact.id()),
                        null),
                anna.actor());
    }

    private List<String> found(String typed) throws Exception {
        var lines = search(typed).at("/renderActions/action/navigations/0/pushCard/sections/1");
        return lines.path("widgets")
                .valueStream()
                .map(widget -> widget.at("/decoratedText/text").asString(""))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private JsonNode search(String typed) throws Exception {
        var home = call("/addon/home", event(ANNA));
        return press(home, "Find", Map.of("q", typed));
    }
}
