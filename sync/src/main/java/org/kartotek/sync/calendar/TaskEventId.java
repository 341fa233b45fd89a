package org.kartotek.sync.calendar;

import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.commons.codec.binary.Base32;

/**
 * The id we choose for the event of a task: whoever asks for it twice makes it once. Google never
 * gives the id of a deleted event away again, so a later event of the same task is of a later
 * generation. The id tells its task, also in a tombstone, which has nothing else.
 */
public record TaskEventId(UUID task, int generation) {
    private static final Pattern OURS = Pattern.compile("kartotek([0-9a-v]{26})([0-9]{1,4})(_.*)?");

    /** In Google's alphabet, which is base32hex in lower case. */
    public String value() {
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(task.getMostSignificantBits())
                        .putLong(task.getLeastSignificantBits())
                        .array();
        var base32 = base32().encodeAsString(bytes).replace("=", "").toLowerCase(Locale.ROOT);
        return "kartotek" + base32 + generation;
    }

    /** Also of one day of a series that somebody made of our event. */
    public static Optional<TaskEventId> of(String eventId) {
        var found = OURS.matcher(eventId);
        if (!found.matches()) {
            return Optional.empty();
        }
        var bytes = base32().decode(found.group(1).toUpperCase(Locale.ROOT));
        if (bytes.length != 16) {
            return Optional.empty();
        }
        var it = ByteBuffer.wrap(bytes);
        return Optional.of(
                new TaskEventId(
                        new UUID(it.getLong(), it.getLong()), Integer.parseInt(found.group(2))));
    }

    private static Base32 base32() {
        return Base32.builder().setHexEncodeTable(true).get();
    }
}
