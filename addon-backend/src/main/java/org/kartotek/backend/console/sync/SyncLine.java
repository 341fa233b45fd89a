package org.kartotek.backend.console.sync;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.google.SyncState.LaneView;
import org.springframework.stereotype.Component;

/** One true sentence about all lanes: "up to date" only when every one of them is. */
@Component
public class SyncLine {
    private final SyncState state;

    SyncLine(SyncState state) {
        this.state = state;
    }

    /**
     * @param since the oldest last success of all lanes; null when one never succeeded
     */
    public record Line(String text, boolean troubled, @Nullable Instant since) {}

    public Line read(Say say) {
        var lanes = state.lanes();
        if (lanes.isEmpty()) {
            return new Line(say.text("sync.line.none"), true, null);
        }
        long stuck = lanes.stream().filter(lane -> LaneWords.troubled(lane)).count();
        if (stuck > 0) {
            return new Line(say.text("sync.line.stuck", stuck), true, null);
        }
        if (lanes.stream().anyMatch(lane -> lane.lastSuccessAt() == null)) {
            return new Line(say.text("sync.line.first"), false, null);
        }
        var oldest =
                lanes.stream()
                        .map(LaneView::lastSuccessAt)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        var parked = lanes.stream().mapToInt(LaneView::parked).sum();
        if (parked > 0) {
            return new Line(say.text("sync.line.parked", say.ago(oldest), parked), true, oldest);
        }
        var waiting =
                lanes.stream()
                        .filter(lane -> lane.kind() == LaneKind.CONTACTS)
                        .mapToInt(LaneView::waiting)
                        .sum();
        return waiting > 0
                ? new Line(say.text("sync.line.waiting", waiting), false, oldest)
                : new Line(say.text("sync.line.ok", say.ago(oldest)), false, oldest);
    }
}
