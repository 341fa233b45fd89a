package org.kartotek.backend.capture.mail;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.ContactChanged;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who is on labelled mail without being known; once known, the mail is theirs. */
@Component
class Strangers {
    private static final Set<Door> BY_A_PERSON = Set.of(Door.CONSOLE, Door.SIDEBAR, Door.API);

    private final JdbcTemplate jdbc;
    private final AmendInteraction amend;

    Strangers(JdbcTemplate jdbc, AmendInteraction amend) {
        this.jdbc = jdbc;
        this.amend = amend;
    }

    void add(UUID interaction, Collection<MailAddress> people) {
        jdbc.batchUpdate(
                "insert ignore into mail_stranger (office_id, interaction_id, email, name) select"
                        + " office_id, id, ?, ? from interaction where office_id = ? and id = ? and"
                        + " private_at is null",
                people.stream()
                        .filter(it -> it.email().length() <= 320)
                        .map(it ->
                                new Object[] {
                                    it.email(), cut(it.name()), office(), Ids.bytes(interaction)
                                })
                        .toList());
    }

    private static String cut(String name) {
        return name.substring(0, Math.min(name.length(), 200));
    }

    @EventListener
    void on(ContactChanged changed) {
        if (BY_A_PERSON.contains(changed.door())) {
            recognise();
        }
    }

    private record Met(UUID interaction, UUID contact, String email) {}

    void recognise() {
        var met =
                jdbc.query(
                        "select s.interaction_id, k.contact_id, s.email from mail_stranger s join"
                            + " contact_key k on k.office_id = s.office_id and k.kind = 'email' and"
                            + " k.value = s.email join contact c on c.office_id = k.office_id and"
                            + " c.id = k.contact_id where s.office_id = ? and c.archived_at is"
                            + " null",
                        (row, n) ->
                                new Met(
                                        Ids.of(row.getBytes(1)),
                                        Ids.of(row.getBytes(2)),
                                        row.getString(3)),
                        office());
        var joining = new HashMap<UUID, Set<UUID>>();
        met.forEach(it ->
                joining.computeIfAbsent(it.interaction(), id -> new HashSet<>()).add(it.contact()));
        joining.forEach((mail, contacts) -> amend.join(mail, contacts, Door.GMAIL));
        met.stream().map(Met::email).distinct().forEach(this::forget);
    }

    private void forget(String email) {
        jdbc.update("delete from mail_stranger where office_id = ? and email = ?", office(), email);
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
