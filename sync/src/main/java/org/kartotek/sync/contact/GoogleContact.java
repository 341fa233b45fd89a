package org.kartotek.sync.contact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One contact as Google holds it.
 *
 * @param etag guards our next write; it moves with every change, also of a label
 * @param formerNames resource names under which Google knew it before
 * @param ourId the contact's id with us, if we wrote it into this one
 * @param facts everything but the remark, which is inside {@code note} together with our card
 * @param groups resource names of its labels
 * @param changedAt when Google saw the last edit; the epoch says nothing
 * @param raw what we may have to send back untouched, in Google's own form
 * @param ringing where a status of ours stands, and which; it is in nothing else here, so that two
 *     states that differ in it alone are the same
 */
public record GoogleContact(
        String resourceName,
        String etag,
        boolean deleted,
        List<String> formerNames,
        @Nullable String ourId,
        Facts facts,
        String note,
        Set<String> groups,
        Instant changedAt,
        String raw,
        String ringing) {
    public GoogleContact {
        formerNames = List.copyOf(formerNames);
        groups = Set.copyOf(groups);
    }

    /** Google may know it under another name by now. */
    public GoogleContact askedFor(String requested) {
        if (requested.equals(resourceName) || formerNames.contains(requested)) return this;
        var former = new ArrayList<>(formerNames);
        former.add(requested);
        return new GoogleContact(
                resourceName,
                etag,
                deleted,
                former,
                ourId,
                facts,
                note,
                groups,
                changedAt,
                raw,
                ringing);
    }

    public String fingerprint(Canon canon) {
        return canon.fingerprint(facts, note, groups);
    }
}
