package org.kartotek.sync.contact;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.ring.Ringing;

/**
 * One contact on its way to Google.
 *
 * @param was the state the etag guards; everything we do not understand is sent back from it
 * @param facts what it shall hold, of which only {@code mask} is sent
 * @param note the whole note, card and remark
 * @param image in Google's own form, what it once held and shall hold again; null if only facts
 *     change
 * @param ringing our status, which is put into what people have in its field
 */
public record GoogleWrite(
        GoogleContact was,
        Facts facts,
        String note,
        Set<String> mask,
        @Nullable String image,
        Ringing ringing) {
    public GoogleWrite {
        mask = Set.copyOf(mask);
    }

    public GoogleWrite(GoogleContact was, Facts facts, String note, Set<String> mask) {
        this(was, facts, note, mask, null, Ringing.NOTHING);
    }
}
