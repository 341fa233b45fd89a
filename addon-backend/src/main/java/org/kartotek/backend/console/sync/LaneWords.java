package org.kartotek.backend.console.sync;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.google.SyncState.ItemView;
import org.kartotek.backend.google.SyncState.LaneView;
import org.kartotek.backend.google.contacts.LedgerWords;

/** How a lane and an account are said to be. */
public record LaneWords(Say say) {
    /** An account with its lanes, in the order of their kinds. */
    public record Account(UUID id, String email, GoogleAccount.State state, List<LaneView> lanes) {
        public boolean connected() {
            return state == GoogleAccount.State.CONNECTED
                    && lanes.stream().noneMatch(l -> l.state() == LaneState.RECONNECT);
        }
    }

    static boolean troubled(LaneView lane) {
        return lane.accountState() == GoogleAccount.State.RECONNECT
                || switch (lane.state()) {
                    case RECONNECT, SETUP, FAILED, PAUSED -> true;
                    case NEW, OK, RETRY -> false;
                };
    }

    public boolean isTroubled(LaneView lane) {
        return troubled(lane);
    }

    public String kind(LaneView lane) {
        return kind(lane.kind().name());
    }

    public String kind(String kind) {
        return say.text("sync.kind." + kind.toLowerCase(Locale.ROOT));
    }

    /** What was done to an item and why. */
    public List<String> reasons(ItemView item) {
        if (item.kind() == LaneKind.CONTACTS && !item.reason().isBlank())
            return LedgerWords.sentences(item.reason(), say.locale());
        if (item.state() != Ledger.State.DONE)
            return List.of(
                    say.text("sync.why." + item.direction().name().toLowerCase(Locale.ROOT)));
        return switch (item.reason()) {
            case "mail-in", "mail-out", "task-in", "task-out", "task-removed" ->
                    List.of(say.text("sync.why." + item.reason()));
            default -> List.of();
        };
    }

    /** Mails and meetings that could not be read have no name that people know. */
    public String title(ItemView item) {
        return item.title().equals(item.key()) && item.kind() != LaneKind.CONTACTS
                ? say.text("sync.item." + item.kind().name().toLowerCase(Locale.ROOT))
                : item.title();
    }

    /** Where somebody says what to do with an item; null if it only has to be tried again. */
    public @Nullable String answer(ItemView item) {
        if (item.state() == Ledger.State.DONE || item.kind() != LaneKind.CONTACTS) return null;
        return switch (item.reason()) {
            case "gone-held", "label-gone" -> "/sync#questions";
            case "ambiguous" -> "/sync/people";
            default -> null;
        };
    }

    public String state(LaneView lane) {
        if (lane.running()) {
            return say.text("sync.state.running");
        }
        return say.text("sync.state." + lane.state().name().toLowerCase(Locale.ROOT));
    }

    /**
     * "4,812 contacts wait to be sent, about 6 minutes", or "3,120 of about 9,400 emails read,
     * about 42 minutes"; empty if nothing waits.
     */
    public String plan(LaneView lane) {
        if (lane.waiting() == 0) return "";
        var kind = lane.kind().name().toLowerCase(Locale.ROOT);
        int read = lane.found() - lane.waiting();
        return read > 0
                ? say.text("sync.plan." + kind + ".of", read, lane.found(), time(lane.ready()))
                : say.text("sync.plan." + kind, lane.waiting(), time(lane.ready()));
    }

    private String time(@Nullable Duration ready) {
        if (ready == null) return say.text("sync.plan.paused");
        long minutes = ready.toMinutes();
        if (minutes == 0) return say.text("sync.plan.soon");
        return minutes < 120
                ? say.text("sync.plan.minutes", minutes)
                : say.text("sync.plan.hours", Math.ceilDiv(minutes, 60));
    }

    public String advice(LaneView lane) {
        if (lane.testingApp()) return say.text("sync.advice.testing");
        var error = lane.lastError();
        if (error != null && error.contains("MY_CONTACTS_OVERFLOW_COUNT"))
            return say.text("sync.advice.full");
        return say.text("sync.advice." + lane.state().name().toLowerCase(Locale.ROOT));
    }
}
