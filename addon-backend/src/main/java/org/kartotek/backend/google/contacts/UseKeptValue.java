package org.kartotek.backend.google.contacts;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.google.GoogleConnections;
import org.kartotek.sync.contact.Plan;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * "Use this instead": takes a value that lost against a later edit after all. The one it replaces
 * is kept in the timeline in its turn, so that pressing the button loses nothing either.
 *
 * <p>A page asks {@link #among} with the ids of the notes it shows ({@code Timeline.Line.id()} of
 * kind {@code NOTE}); those in the answer that are not {@link KeptValue#used} get the button, and
 * the button calls {@link #use} with the same id.
 */
@Service
public class UseKeptValue {
    private final KeptValues kept;
    private final OurContacts ours;
    private final WriteContact writeContact;
    private final GoogleConnections connections;
    private final Clock clock;

    UseKeptValue(
            KeptValues kept,
            OurContacts ours,
            WriteContact writeContact,
            GoogleConnections connections,
            Clock clock) {
        this.kept = kept;
        this.ours = ours;
        this.writeContact = writeContact;
        this.connections = connections;
        this.clock = clock;
    }

    /** Of some notes of the current office, those that hold such a value, by note. */
    @Transactional(readOnly = true)
    public Map<UUID, KeptValue> among(Collection<UUID> notes) {
        return kept.of(notes);
    }

    /**
     * @return false if there is no such value, or it was used already
     */
    @Transactional
    public boolean use(Caller caller, UUID note) {
        caller.require(Role.STAFF);
        var value = kept.of(List.of(note)).get(note);
        var contact =
                value == null ? null : ours.of(List.of(value.contactId())).get(value.contactId());
        if (value == null || contact == null || !kept.use(note, clock.instant())) return false;
        var canon = connections.canon();
        var now = contact.facts();
        var then = now.with(value.field(), value.value());
        if (canon.same(value.field(), now, then)) return true;
        var replaced = now.text(value.field());
        if (!replaced.isBlank())
            kept.keep(
                    value.contactId(),
                    new Plan.Overruled(value.field(), replaced, Plan.Side.HERE),
                    clock.instant(),
                    caller.actor());
        writeContact.change(
                value.contactId(), contact.with(then, contact.groups(), canon), caller.actor());
        return true;
    }
}
