package org.kartotek.backend.callcard.phoneset;

import java.util.Collection;

/**
 * How much of the office one Google account may hold.
 *
 * @param swapsADay how many contacts may leave the phones a day, whatever for
 */
public record Room(int contacts, long bytes, int swapsADay) {
    public boolean holds(Collection<Candidate> all) {
        return holds(all.size(), all.stream().mapToLong(Candidate::bytes).sum());
    }

    public boolean holds(int someContacts, long theirBytes) {
        return someContacts <= contacts && theirBytes <= bytes;
    }
}
