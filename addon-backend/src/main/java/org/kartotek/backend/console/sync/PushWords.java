package org.kartotek.backend.console.sync;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.SyncState.LaneView;
import org.kartotek.backend.google.push.PushState;

/** Whether Google tells about a lane by itself, as one sentence. */
public record PushWords(Say say, List<PushState.View> views) {
    public PushWords {
        views = List.copyOf(views);
    }

    /** Null where nobody asked Google to. */
    public @Nullable String of(LaneView lane) {
        return views.stream()
                .filter(it -> it.account().equals(lane.accountId()) && it.kind() == lane.kind())
                .map(this::sentence)
                .findFirst()
                .orElse(null);
    }

    private String sentence(PushState.View it) {
        var last = it.lastPushAt();
        return switch (it.state()) {
            case ACTIVE ->
                    say.text(
                            "sync.push.active",
                            say.ago(Objects.requireNonNull(last)),
                            say.ago(it.renewAt()));
            case WAITING -> say.text("sync.push.waiting");
            case SILENT ->
                    last == null
                            ? say.text("sync.push.silent.never")
                            : say.text("sync.push.silent", say.ago(last));
            case REFUSED ->
                    say.text("sync.push.refused", Objects.requireNonNullElse(it.error(), ""));
        };
    }
}
