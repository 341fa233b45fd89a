package org.kartotek.sync.note;

/**
 * What we would like Google to hold: our card with its fence (empty if there is no room), then the
 * remark.
 */
public record ComposedNote(String card, String remark) {
    public String text() {
        if (card.isEmpty()) return remark;
        return remark.isEmpty() ? card : card + "\n" + remark;
    }
}
