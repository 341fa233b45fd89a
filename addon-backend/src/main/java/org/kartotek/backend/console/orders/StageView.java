package org.kartotek.backend.console.orders;

import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.order.Stage;

/**
 * A stage by name and colour.
 *
 * @param css its step on the ramp; green and grey for the ends
 */
public record StageView(UUID id, String name, Stage.Kind kind, String css) {
    private static final int RAMP = 6;

    static StageView of(Stage stage, Locale locale) {
        var css =
                stage.kind() == Stage.Kind.OPEN
                        ? "s" + Math.min(stage.position(), RAMP - 1)
                        : "k-" + stage.kind().key();
        return new StageView(stage.id(), stage.name(locale), stage.kind(), css);
    }

    public boolean open() {
        return kind == Stage.Kind.OPEN;
    }
}
