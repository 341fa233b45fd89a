package org.kartotek.sync.contact;

import java.util.Set;

/**
 * One contact on its way to Google.
 *
 * @param was the state the etag guards; everything we do not understand is sent back from it
 * @param facts what it shall hold, of which only {@code mask} is sent
 * @param note the whole note, card and remark
 */
public record GoogleWrite(GoogleContact was, Facts facts, String note, Set<String> mask) {
    public GoogleWrite {
        mask = Set.copyOf(mask);
    }
}
