package org.kartotek.backend.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.LaneKind.CONTACTS;
import static org.kartotek.backend.google.LaneKind.MAIL;
import static org.kartotek.backend.google.LaneState.OK;
import static org.kartotek.backend.google.LaneState.RETRY;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.console.sync.LaneWords;
import org.kartotek.backend.console.words.ConsoleWords;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.database.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** What waits, and how long it takes at the pace the budget allows. */
class LanePlanTest extends RefusingGoogle {
    @Autowired ConsoleWords words;

    /** Gmail's default: 6,000 units a minute, of which lanes take 4,800; a message costs 20. */
    @Test
    void comesFromWhatWaitsItsPriceAndTheBudget() {
        office((account, caller) -> {
            assertThat(run(account, MAIL)).isEqualTo(OK);
            assertThat(lane(MAIL).waiting()).isZero();

            messagesToRead(account, 1_440);

            assertThat(lane(MAIL).waiting()).isEqualTo(1_440);
            assertThat(lane(MAIL).ready()).isEqualTo(Duration.ofMinutes(6));
        });
    }

    @Test
    void promisesNoTimeWhileGoogleIsBusy() {
        office((account, caller) -> {
            assertThat(run(account, MAIL)).isEqualTo(OK);
            lists(MAIL, error(429, "Slow down", "RESOURCE_EXHAUSTED", null));
            assertThat(run(account, MAIL)).isEqualTo(RETRY);

            assertThat(lane(MAIL).ready()).isNull();
        });
    }

    @Test
    void aLaneSomebodyAskedForIsDueAtOnce() {
        office((account, caller) -> {
            assertThat(run(account, CONTACTS)).isEqualTo(OK);
            assertThat(runLane.due()).noneMatch(it -> it.kind() == CONTACTS);

            syncState.now(account.id());

            assertThat(runLane.due()).anyMatch(it -> it.kind() == CONTACTS);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 6   | 4,812 contacts wait to be sent, about 6 minutes
                    ru | 6   | 4 812 контактов ждут отправки, около 6 минут
                    tr | 6   | 4.812 kişi gönderilmeyi bekliyor, yaklaşık 6 dakika
                    nb | 6   | 4 812 kontakter venter på å bli sendt, omtrent 6 minutter
                    az | 6   | 4.812 kontakt göndərilməyi gözləyir, təxminən 6 dəqiqə
                    en | 0   | 4,812 contacts wait to be sent, less than a minute
                    en | 170 | 4,812 contacts wait to be sent, about 3 hours
                    en |     | 4,812 contacts wait to be sent, as soon as it goes on
                    """)
    void isSaidInFiveLanguages(String language, @Nullable Integer minutes, String sentence) {
        var say = new Say(words, Locale.forLanguageTag(language), ZoneOffset.UTC, clock.instant());
        var ready = minutes == null ? null : Duration.ofMinutes(minutes);

        var said = new LaneWords(say).plan(waiting(CONTACTS, 4_812, 0, ready));

        // Norwegian and Russian group digits with spaces that do not break.
        assertThat(said.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | 3,120 of about 9,400 emails read, about 42 minutes
                    ru | Обработано писем: 3 120 из примерно 9 400, около 42 минут
                    tr | Yaklaşık 9.400 e-postadan 3.120 tanesi okundu, yaklaşık 42 dakika
                    nb | 3 120 av omtrent 9 400 e-poster er lest, omtrent 42 minutter
                    az | Təxminən 9.400 məktubdan 3.120 oxunub, təxminən 42 dəqiqə
                    """)
    void aMailboxThatCatchesUpSaysHowFarItIs(String language, String sentence) {
        var say = new Say(words, Locale.forLanguageTag(language), ZoneOffset.UTC, clock.instant());

        var said = new LaneWords(say).plan(waiting(MAIL, 6_280, 9_400, Duration.ofMinutes(42)));

        assertThat(said.replaceAll("[\\u00a0\\u202f]", " ")).isEqualTo(sentence);
    }

    private static SyncState.LaneView waiting(
            LaneKind kind, int waiting, int found, @Nullable Duration ready) {
        return new SyncState.LaneView(
                UUID.randomUUID(),
                "hub@office.example",
                GoogleAccount.State.CONNECTED,
                kind,
                OK,
                true,
                null,
                null,
                null,
                null,
                waiting,
                found,
                ready,
                0,
                0,
                null,
                false);
    }

    private void messagesToRead(GoogleAccount account, int count) {
        jdbc.batchUpdate(
                "insert into mail_copy (office_id, account_id, message_id, state) values"
                        + " (?,?,?,'LISTED')",
                IntStream.range(0, count)
                        .mapToObj(it ->
                                new Object[] {
                                    Ids.bytes(account.officeId()), Ids.bytes(account.id()), "m" + it
                                })
                        .toList());
    }
}
