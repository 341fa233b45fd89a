package org.kartotek.backend.console.sync;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
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
                    case RECONNECT, SETUP, FAILED -> true;
                    case NEW, OK, RETRY, PAUSED -> false;
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
        return item.kind() == LaneKind.CONTACTS
                ? LedgerWords.sentences(item.reason(), say.locale())
                : List.of();
    }

    public String state(LaneView lane) {
        if (lane.running()) {
            return say.text("sync.state.running");
        }
        return say.text("sync.state." + lane.state().name().toLowerCase(Locale.ROOT));
    }

    public String advice(LaneView lane) {
        return say.text("sync.advice." + lane.state().name().toLowerCase(Locale.ROOT));
    }
}
