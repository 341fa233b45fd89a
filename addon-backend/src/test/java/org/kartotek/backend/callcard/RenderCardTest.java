package org.kartotek.backend.callcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.callcard.CardField.ADDRESS;
import static org.kartotek.backend.callcard.CardField.BIRTHDAY;
import static org.kartotek.backend.callcard.CardField.CUSTOM_TEXT;
import static org.kartotek.backend.callcard.CardField.EMAIL;
import static org.kartotek.backend.callcard.CardField.GROUP;
import static org.kartotek.backend.callcard.CardField.LAST_CALL;
import static org.kartotek.backend.callcard.CardField.LAST_INTERACTIONS;
import static org.kartotek.backend.callcard.CardField.NICKNAME;
import static org.kartotek.backend.callcard.CardField.NOTE;
import static org.kartotek.backend.callcard.CardField.OPEN_ORDERS;
import static org.kartotek.backend.callcard.CardField.ORGANIZATION;
import static org.kartotek.backend.callcard.CardField.OWNER;
import static org.kartotek.backend.callcard.CardField.PHONE;
import static org.kartotek.backend.callcard.CardField.WEBSITE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardPerson;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.callcard.CardFacts.Happened;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;
import org.kartotek.sync.note.CardLine;
import org.kartotek.sync.note.ComposeNote;
import org.kartotek.sync.note.NoteBudget;

class RenderCardTest {
    private static final CardOrder PACKING =
            new CardOrder(
                    1042,
                    "Widgets",
                    Stage.Kind.OPEN,
                    Money.of("15000.00", "TRY"),
                    List.of(new OrderLine(new BigDecimal("20"), "Widget", null)),
                    List.of(
                            new CardStep("Enquiry", at("2026-01-28T08:00:00Z"), "Ivan"),
                            new CardStep("Confirmed", at("2026-02-01T08:00:00Z"), ""),
                            new CardStep("Packing", at("2026-02-02T22:30:00Z"), "Anna")));
    private static final CardOrder NEXT =
            new CardOrder(
                    1050,
                    "Bolts",
                    Stage.Kind.OPEN,
                    null,
                    List.of(),
                    List.of(new CardStep("Enquiry", at("2026-02-01T08:00:00Z"), "Ivan")));
    private static final CardOrder DONE =
            new CardOrder(
                    987,
                    "Bolts",
                    Stage.Kind.WON,
                    Money.of("9900.50", "EUR"),
                    List.of(),
                    List.of(new CardStep("Done", at("2026-01-12T08:00:00Z"), "Anna")));
    private static final ZoneId ISTANBUL = ZoneId.of("Europe/Istanbul");
    private static final CardPerson AYSE =
            new CardPerson(
                    "Ayşe abla",
                    "Deniz Tekstil",
                    "Buyer",
                    "+90 532 555 01 23",
                    "ayse@deniz.example",
                    "Gate 4, Moda, İstanbul",
                    "https://deniz.example",
                    "1980-03-12");
    private static final Happened CALL =
            new Happened(at("2026-02-02T09:00:00Z"), "in", "Anna", "wants delivery on Friday");

    @Test
    void theFirstLineSaysWhoThisIsAndWhereTheOrderIs() {
        var lines =
                english(facts(List.of("wholesale"), List.of(PACKING), List.of(DONE), CALL, null));

        assertThat(lines)
                .containsExactly(
                        // 22:30 in Greenwich is the next day in Istanbul.
                        "wholesale · #1042 packing 03.02 (Anna)",
                        "20 × Widget · 15 000 ₺",
                        "enquiry 28.01 (Ivan) → confirmed 01.02",
                        "✓ #987 9 900.50 € 12.01",
                        "☎ 02.02 in (Anna): wants delivery on Friday",
                        "owner Mehmet");
    }

    @Test
    void theNextMeetingStandsInTheTimeOfTheOffice() {
        var meeting = new MeetingsAhead.Ahead(at("2026-02-05T11:00:00Z"), false, "Fitting");

        assertThat(english(facts(List.of("wholesale"), List.of(), List.of(), null, meeting)))
                .contains("→ 05.02 14:00 Fitting");
    }

    @Test
    void withoutAnythingToTellThereIsNoCard() {
        assertThat(english(facts(List.of(), List.of(), List.of(), null, null))).isEmpty();
    }

    @Test
    void theOfficeSpeaksItsOwnLanguage() {
        var lines =
                new RenderCard(CardTemplate.DEFAULT, Locale.of("ru"), ISTANBUL)
                        .lines(facts(List.of(), List.of(PACKING), List.of(), CALL, null)).stream()
                                .map(CardLine::text)
                                .toList();

        assertThat(lines).contains("☎ 02.02 вх. (Anna): wants delivery on Friday", "ведёт Mehmet");
    }

    @Test
    void longWordsOfACallAreCutBetweenCharacters() {
        var call = new Happened(at("2026-02-02T09:00:00Z"), "out", "", "🚚".repeat(100));

        assertThat(english(facts(List.of(), List.of(), List.of(), call, null)).getFirst())
                .isEqualTo("☎ 02.02 out: " + "🚚".repeat(39) + "…");
    }

    @Test
    void fieldsStandInTheOrderTheOfficeGaveThem() {
        var template =
                template(
                        CUSTOM_TEXT,
                        OWNER,
                        LAST_CALL,
                        OPEN_ORDERS,
                        ORGANIZATION,
                        GROUP,
                        BIRTHDAY,
                        PHONE,
                        EMAIL,
                        ADDRESS,
                        WEBSITE);

        assertThat(
                        english(
                                facts(
                                        List.of("wholesale"),
                                        List.of(PACKING),
                                        List.of(DONE),
                                        CALL,
                                        null),
                                template))
                .containsExactly(
                        "#1042 packing 03.02 (Anna) · Deniz Tekstil · wholesale",
                        "Call before noon.",
                        "owner Mehmet",
                        "☎ 02.02 in (Anna): wants delivery on Friday",
                        "20 × Widget · 15 000 ₺",
                        "enquiry 28.01 (Ivan) → confirmed 01.02",
                        "birthday 12.03",
                        "+90 532 555 01 23",
                        "ayse@deniz.example",
                        "Gate 4, Moda, İstanbul",
                        "https://deniz.example");
    }

    @Test
    void whatIsOffIsNowhere() {
        var template = template(OPEN_ORDERS);

        assertThat(
                        english(
                                facts(
                                        List.of("wholesale"),
                                        List.of(PACKING),
                                        List.of(DONE),
                                        CALL,
                                        null),
                                template))
                .containsExactly(
                        "#1042 packing 03.02 (Anna)",
                        "20 × Widget · 15 000 ₺",
                        "enquiry 28.01 (Ivan) → confirmed 01.02");
    }

    @Test
    void longNamesGiveWayToTheOrderWithinTheFirstFortyCharacters() {
        var template = template(GROUP, ORGANIZATION, NICKNAME, OPEN_ORDERS);
        var markers = List.of("wholesale customers of the northern region");

        var head =
                english(facts(markers, List.of(PACKING), List.of(), null, null), template)
                        .getFirst();

        assertThat(head.substring(0, 40)).contains("wholesale", "#1042 packing");
        assertThat(head)
                .isEqualTo(
                        "wholesale customers of… · #1042 packing 03.02 (Anna) · Deniz Tekstil ·"
                                + " Ayşe abla");
    }

    @Test
    void theOwnerAndTheOfficesOwnTextAloneMakeNoCard() {
        assertThat(
                        english(
                                facts(List.of(), List.of(), List.of(), null, null),
                                template(OWNER, CUSTOM_TEXT)))
                .isEmpty();
    }

    @Test
    void lastInteractionsAndTheLastNoteStandEachOnOneLine() {
        var facts =
                new CardFacts(
                        List.of(),
                        AYSE,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(CALL, CALL),
                        new Happened(at("2026-02-02T09:00:00Z"), "", "Ivan", "two\nlines"),
                        null);

        assertThat(english(facts, template(NOTE, LAST_INTERACTIONS)))
                .containsExactly(
                        "• 02.02 (Ivan): two lines",
                        "» 02.02 in (Anna): wants delivery on Friday",
                        "» 02.02 in (Anna): wants delivery on Friday");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "tr", "nb", "az"})
    void theSameFactsGiveTheSameBytesInEveryLanguageAndOrder(String language) {
        var random = new Random(42);
        var fields = new ArrayList<>(List.of(CardField.values()));
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(fields, random);
            var template =
                    new CardTemplate(
                            fields,
                            Set.copyOf(fields.subList(0, 1 + random.nextInt(fields.size()))),
                            "a\nb",
                            400);
            var facts =
                    facts(
                            List.of("vip", "çay"),
                            List.of(PACKING, PACKING),
                            List.of(DONE),
                            CALL,
                            null);

            var once = new RenderCard(template, Locale.of(language), ISTANBUL).lines(facts);

            assertThat(new RenderCard(template, Locale.of(language), ISTANBUL).lines(facts))
                    .isEqualTo(once);
            if (template.shows(OPEN_ORDERS))
                assertThat(CardFigures.within(41, once.getFirst().text()))
                        .contains("#1042 packing");
        }
    }

    /** What stands first here leaves the card first; the first line stays to the end. */
    @Test
    void theCardShrinksInOneOrderDownToItsFirstLine() {
        var meeting = new MeetingsAhead.Ahead(at("2026-02-05T11:00:00Z"), false, "Fitting");
        var facts =
                new CardFacts(
                        List.of("wholesale"),
                        AYSE,
                        "Mehmet",
                        List.of(PACKING, NEXT),
                        List.of(DONE),
                        CALL,
                        List.of(CALL),
                        null,
                        meeting);
        var lines =
                new RenderCard(template(CardField.values()), Locale.ENGLISH, ISTANBUL).lines(facts);
        var gone = new ArrayList<CardLine.Keep>();
        var left = new ArrayList<>(lines);
        for (int units = 1_000; units > 70; units--) {
            var card =
                    ComposeNote.of(lines, "", new NoteBudget(units, 1_000), Locale.ENGLISH).card();
            var shown = card.lines().toList();
            for (var line : List.copyOf(left)) {
                if (shown.contains(line.text())) continue;
                left.remove(line);
                if (line.keep() != CardLine.Keep.HEAD) gone.add(line.keep());
            }
            assertThat(card.length()).isLessThanOrEqualTo(units);
            assertThat(shown.getFirst()).startsWith("wholesale · ");
        }

        assertThat(gone).isSorted();
        assertThat(new LinkedHashSet<>(gone))
                .containsExactly(
                        CardLine.Keep.HISTORY,
                        CardLine.Keep.CLOSED_ORDER,
                        CardLine.Keep.CUSTOM,
                        CardLine.Keep.FACT,
                        CardLine.Keep.ORDER_DETAIL,
                        CardLine.Keep.EVENT,
                        CardLine.Keep.LAST_CALL,
                        CardLine.Keep.OPEN_ORDER);
    }

    private static CardTemplate template(CardField... fields) {
        return new CardTemplate(List.of(fields), Set.of(fields), "Call before noon.", 1_000);
    }

    private static List<String> english(CardFacts facts) {
        return english(facts, CardTemplate.DEFAULT);
    }

    private static List<String> english(CardFacts facts, CardTemplate template) {
        return new RenderCard(template, Locale.ENGLISH, ISTANBUL)
                .lines(facts).stream().map(CardLine::text).toList();
    }

    private static CardFacts facts(
            List<String> markers,
            List<CardOrder> open,
            List<CardOrder> closed,
            @Nullable Happened call,
            MeetingsAhead.@Nullable Ahead next) {
        return new CardFacts(markers, AYSE, "Mehmet", open, closed, call, List.of(), null, next);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
