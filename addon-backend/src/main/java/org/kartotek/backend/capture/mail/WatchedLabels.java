package org.kartotek.backend.capture.mail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.capture.MailChoices;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.google.GmailMessage;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The labels of a mailbox that decide about mail: their names are chosen, their ids Gmail's. */
@Component
class WatchedLabels {
    enum Purpose {
        /** Mail under it comes in whoever wrote it. */
        KEEP,
        /** Mail under it stays out. */
        LEAVE_OUT;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Purpose of(String key) {
            return Arrays.stream(values())
                    .filter(it -> it.key().equals(key))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Their ids as they were last looked up; a label nobody has made yet has none. */
    record Known(Map<Purpose, String> ids) {
        static final Known NONE = new Known(Map.of());

        boolean keeps(GmailMessage message) {
            return has(message, Purpose.KEEP);
        }

        boolean leavesOut(GmailMessage message) {
            return has(message, Purpose.LEAVE_OUT);
        }

        private boolean has(GmailMessage message, Purpose purpose) {
            return Optional.ofNullable(ids.get(purpose))
                    .filter(message.labels()::contains)
                    .isPresent();
        }
    }

    private final JdbcTemplate jdbc;
    private final MailChoices choices;

    WatchedLabels(JdbcTemplate jdbc, MailChoices choices) {
        this.jdbc = jdbc;
        this.choices = choices;
    }

    /** Empty for an office and a user who chose none. */
    Map<Purpose, String> chosenNames(UUID account) {
        var names = new EnumMap<Purpose, String>(Purpose.class);
        choices.leaveOutLabelOf(account).ifPresent(it -> names.put(Purpose.LEAVE_OUT, it));
        var keep = choices.ofOffice().keepLabel();
        if (!keep.isEmpty()) {
            names.put(Purpose.KEEP, keep);
        }
        return names;
    }

    Known known(UUID account) {
        var ids = new EnumMap<Purpose, String>(Purpose.class);
        jdbc.query(
                "select purpose, label_id from mail_label where office_id = ? and account_id = ?"
                        + " and label_id is not null",
                row -> {
                    ids.put(Purpose.of(row.getString(1)), row.getString(2));
                },
                office(),
                Ids.bytes(account));
        return new Known(ids);
    }

    boolean isSearched(UUID account, Purpose purpose, String name) {
        return !jdbc.queryForList(
                        "select 1 from mail_label where office_id = ? and account_id = ? and"
                                + " purpose = ? and name = ?",
                        Integer.class,
                        office(),
                        Ids.bytes(account),
                        purpose.key(),
                        name)
                .isEmpty();
    }

    /**
     * @param id null when the mailbox has no label of that name yet
     */
    void found(UUID account, Purpose purpose, String name, @Nullable String id) {
        jdbc.update(
                "insert into mail_label (office_id, account_id, purpose, name, label_id) values"
                        + " (?,?,?,?,?) on duplicate key update name = values(name), label_id ="
                        + " values(label_id)",
                office(),
                Ids.bytes(account),
                purpose.key(),
                name,
                id);
    }

    void forget(UUID account) {
        jdbc.update(
                "delete from mail_label where office_id = ? and account_id = ?",
                office(),
                Ids.bytes(account));
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
