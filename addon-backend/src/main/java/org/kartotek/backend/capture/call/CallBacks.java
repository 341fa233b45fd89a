package org.kartotek.backend.capture.call;

import java.sql.Timestamp;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.WriteTask;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who was missed is called back: a task, until somebody speaks with them. */
@Component
class CallBacks {
    /** An older call was answered, or forgiven, without us. */
    private static final Duration RECENT = Duration.ofDays(2);

    private static final Duration DUE_WITHIN = Duration.ofDays(1);
    private static final Actor BY_ITSELF = Actor.unattended(Door.CALL_LOG);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final JdbcTemplate jdbc;
    private final WriteTask tasks;
    private final Contacts contacts;
    private final Offices offices;
    private final Clock clock;

    CallBacks(JdbcTemplate jdbc, WriteTask tasks, Contacts contacts, Offices offices, Clock clock) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.contacts = contacts;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param known whose calls they are, by the key of the call
     */
    void after(List<PhoneCalls.Row> calls, Map<String, List<UUID>> known) {
        var mayBeOpen = isAnyOpen();
        for (var row : calls) {
            var contacts = known.getOrDefault(row.key(), List.of());
            var caller = contacts.isEmpty() ? null : contacts.getFirst();
            var call = row.call();
            if (row.number().isEmpty()) continue;
            if (call.way().isAnswered() && mayBeOpen) {
                open(row.number(), caller, call).forEach(task -> tasks.finish(task, BY_ITSELF));
            } else if (isMissed(call)
                    && !spokeSince(row.number(), call)
                    && !isOpen(row.number(), caller, call)) {
                add(row.number(), caller, call);
                mayBeOpen = true;
            }
        }
    }

    /** Asked once for hundreds of calls: mostly nobody waits. */
    private boolean isAnyOpen() {
        return !jdbc.queryForList(
                        "select 1 from call_back b join task t on t.office_id = b.office_id and"
                                + " t.id = b.task_id where b.office_id = ? and t.done_at is null"
                                + " limit 1",
                        Integer.class,
                        office())
                .isEmpty();
    }

    /** Who rejects a call has seen it. */
    private boolean isMissed(PhoneCall call) {
        return (call.way() == Way.MISSED || call.way() == Way.VOICEMAIL)
                && call.at().isAfter(clock.instant().minus(RECENT));
    }

    private boolean spokeSince(String number, PhoneCall call) {
        return !jdbc.queryForList(
                        "select 1 from phone_call where office_id = ? and number = ? and at > ? and"
                                + " way in ('INCOMING', 'OUTGOING') limit 1",
                        Integer.class,
                        office(),
                        number,
                        Timestamp.from(call.at()))
                .isEmpty();
    }

    private boolean isOpen(String number, @Nullable UUID caller, PhoneCall call) {
        return jdbc.update(
                                "update call_back b join task t on t.office_id = b.office_id and"
                                    + " t.id = b.task_id set b.missed_at = greatest(b.missed_at, ?)"
                                    + " where b.office_id = ? and t.done_at is null and (b.number ="
                                    + " ? or b.contact_id = ?)",
                                Timestamp.from(call.at()),
                                office(),
                                number,
                                Ids.bytesOrNull(caller))
                        > 0
                || !open(number, caller, null).isEmpty();
    }

    /**
     * @param until only what was missed before this call
     */
    private List<UUID> open(String number, @Nullable UUID caller, @Nullable PhoneCall until) {
        return jdbc.query(
                "select b.task_id from call_back b join task t on t.office_id = b.office_id and"
                    + " t.id = b.task_id where b.office_id = ? and t.done_at is null and (b.number"
                    + " = ? or b.contact_id = ?) and b.missed_at <= ?",
                (row, n) -> Ids.of(row.getBytes(1)),
                office(),
                number,
                Ids.bytesOrNull(caller),
                Timestamp.from(until == null ? clock.instant().plus(RECENT) : until.at()));
    }

    private void add(String number, @Nullable UUID caller, PhoneCall call) {
        var contact = caller == null ? null : contacts.findById(caller).orElse(null);
        var task =
                tasks.add(
                        new TaskDraft(
                                title(contact, number),
                                call.at().plus(DUE_WITHIN),
                                contact == null ? null : contact.ownerId(),
                                caller,
                                null),
                        BY_ITSELF);
        jdbc.update(
                "insert into call_back (office_id, task_id, number, contact_id, missed_at) values"
                        + " (?,?,?,?,?)",
                office(),
                Ids.bytes(task.id()),
                number,
                Ids.bytesOrNull(caller),
                Timestamp.from(call.at()));
    }

    private String title(@Nullable Contact contact, String number) {
        var words =
                ResourceBundle.getBundle(
                        "org.kartotek.backend.capture.call.calls",
                        offices.current().settings().locale(),
                        NO_FALLBACK);
        var who = contact == null ? readable(number) : contact.shownName();
        return MessageFormat.format(words.getString("call-back"), who);
    }

    private static String readable(String number) {
        var e164 = number.startsWith("+") ? number : null;
        return PhoneNumbers.readable(new PhoneNumber(number, e164, null));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
