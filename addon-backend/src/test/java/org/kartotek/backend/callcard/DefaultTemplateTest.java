package org.kartotek.backend.callcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.callcard.CardFacts.CardOrder;
import org.kartotek.backend.callcard.CardFacts.CardStep;
import org.kartotek.backend.callcard.CardFacts.Happened;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OrderLine;
import org.kartotek.backend.order.Stage;
import org.kartotek.sync.note.CardLine;

class DefaultTemplateTest {
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
    private static final CardOrder DONE =
            new CardOrder(
                    987,
                    "Bolts",
                    Stage.Kind.WON,
                    Money.of("9900.50", "EUR"),
                    List.of(),
                    List.of(new CardStep("Done", at("2026-01-12T08:00:00Z"), "Anna")));
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
                new DefaultTemplate(Locale.of("ru"), ZoneId.of("Europe/Istanbul"))
                        .lines(facts(List.of(), List.of(PACKING), List.of(), CALL, null)).stream()
                                .map(CardLine::text)
                                .toList();

        assertThat(lines).contains("☎ 02.02 вх. (Anna): wants delivery on Friday", "ведёт Mehmet");
    }

    @Test
    void longWordsOfACallAreCutBetweenCharacters() {
        var call = new Happened(at("2026-02-02T09:00:00Z"), "out", "", "🚚".repeat(100));

        assertThat(english(facts(List.of(), List.of(), List.of(), call, null)).getFirst())
                .isEqualTo("☎ 02.02 out: " + "🚚".repeat(79) + "…");
    }

    private static List<String> english(CardFacts facts) {
        return new DefaultTemplate(Locale.ENGLISH, ZoneId.of("Europe/Istanbul"))
                .lines(facts).stream().map(CardLine::text).toList();
    }

    private static CardFacts facts(
            List<String> markers,
            List<CardOrder> open,
            List<CardOrder> closed,
            @Nullable Happened call,
            MeetingsAhead.@Nullable Ahead next) {
        return new CardFacts(markers, "Mehmet", open, closed, call, null, next);
    }

    private static Instant at(String text) {
        return Instant.parse(text);
    }
}
