package org.kartotek.sync.ring;

/**
 * What shall be seen of a contact while the phone rings.
 *
 * @param status empty if there is nothing to say
 */
public record Ringing(RingPlace place, String status) {
    public static final Ringing NOTHING = new Ringing(RingPlace.NOWHERE, "");

    public Ringing {
        status = place == RingPlace.NOWHERE ? "" : RingText.clean(status);
    }

    public boolean isSilent() {
        return status.isEmpty();
    }
}
