package org.kartotek.sidebar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.kartotek.sidebar.shown.ShownInteraction;

/** The small pictures before a line, drawn by Tabler, one colour, twice the size they are shown. */
public enum Sign {
    CONTACT,
    ORGANIZATION,
    ORDER,
    EMAIL,
    CALL,
    MEETING,
    MESSAGE,
    VISIT,
    NOTE,
    TASK,
    SEARCH,
    WARNING,
    STEP;

    private static final String LOGO = "logo.png";

    static Sign of(ShownInteraction.Kind kind) {
        return valueOf(kind.name());
    }

    /** The picture behind a file name, if it is one of ours. */
    public static Optional<byte[]> png(String file) {
        boolean ours =
                file.equals(LOGO) || Arrays.stream(values()).anyMatch(s -> s.file().equals(file));
        return ours ? Optional.of(read(file)) : Optional.empty();
    }

    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".png";
    }

    String key() {
        return "sign." + name();
    }

    private static byte[] read(String file) {
        try (var png = Sign.class.getResourceAsStream("icons/" + file)) {
            return Objects.requireNonNull(png, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
