package org.kartotek.backend.capture.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.call.UnknownCallers.Cursor;
import org.kartotek.backend.capture.call.UnknownCallers.Line;
import org.kartotek.backend.capture.call.UnknownCallers.Wanted;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;
import org.springframework.beans.factory.annotation.Autowired;

/** Numbers that called and that no contact has. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class UnknownCallersTest {
    private static final Wanted ALL = Wanted.since(SettableClock.START.minus(Duration.ofDays(30)));

    @Autowired SampleOffice sample;
    @Autowired CaptureCall capture;
    @Autowired UnknownCallers callers;

    Caller anna;

    @BeforeEach
    void sevenStrangersCalled() {
        anna = sample.founded();
        in(() -> sample.ayse(anna));
        for (int i = 0; i < 7; i++) {
            // Two of them at one moment each.
            called("+4790000%03d".formatted(i), SettableClock.START.minusSeconds(600L * (i / 2)));
        }
        called("05325550123", SettableClock.START);
    }

    @Test
    void eachStandsOnOnePageWhoCalledLastFirst() {
        var numbers = new ArrayList<String>();
        var page = page(ALL, null);
        while (!page.isEmpty()) {
            page.forEach(it -> numbers.add(it.number()));
            var last = page.getLast();
            page = page(ALL, new Cursor(last.lastAt(), last.number()));
        }

        assertThat(numbers)
                .containsExactly(
                        "+4790000000",
                        "+4790000001",
                        "+4790000002",
                        "+4790000003",
                        "+4790000004",
                        "+4790000005",
                        "+4790000006");
        assertThat(in(() -> callers.count(ALL))).isEqualTo(7);
    }

    @Test
    void aPartOfANumberFindsIt() {
        var found = page(new Wanted(ALL.since(), false, "0003"), null);

        assertThat(found).extracting(Line::number).containsExactly("+4790000003");
    }

    @Test
    void aMutedNumberIsSeenAmongTheMutedUntilItIsShownAgain() {
        mute("+4790000000");
        called("+4790000000", SettableClock.START.plusSeconds(60));

        assertThat(page(ALL, null)).extracting(Line::number).doesNotContain("+4790000000");
        assertThat(in(() -> callers.count(ALL))).isEqualTo(6);
        assertThat(page(new Wanted(ALL.since(), true, ""), null))
                .singleElement()
                .satisfies(it -> assertThat(it.calls()).isEqualTo(2));

        in(() -> {
            callers.show("+4790000000", anna);
            return true;
        });
        assertThat(page(ALL, null).getFirst().number()).isEqualTo("+4790000000");
    }

    @Test
    void whatOneOfficeMutesAnotherStillSees() {
        mute("+4790000000");

        anna = sample.founded();
        called("+4790000000", SettableClock.START);

        assertThat(page(ALL, null)).extracting(Line::number).containsExactly("+4790000000");
    }

    private List<Line> page(Wanted wanted, @Nullable Cursor after) {
        return in(() -> callers.of(wanted, after, 3));
    }

    private void mute(String number) {
        in(() -> {
            callers.mute(number, anna);
            return true;
        });
    }

    private void called(String number, Instant at) {
        var call = new PhoneCall(Way.MISSED, number, at, Duration.ZERO);
        in(() -> capture.of(new Told(call, "sms-backup", null, null, anna.actor())));
    }

    private <T> T in(Supplier<T> work) {
        return CurrentCaller.in(anna, work::get);
    }
}
