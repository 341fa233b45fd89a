package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.sidebar.home.SettingsCard;
import org.kartotek.sidebar.home.SettingsCard.Mailbox;
import org.kartotek.sidebar.home.SettingsCard.Reminders;
import org.kartotek.sidebar.home.SettingsCard.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What the office and the user chose, and how the user's own mailbox does. */
@Component
public class SettingsReading {
    private static final String CONNECTED = "CONNECTED";
    private static final String CHOSEN =
            """
            select o.name, a.state, l.last_success_at, coalesce(u.leave_out_label, '') as label,
                   coalesce(m.full_text, false) as full_text, t.place, t.name as tasks, w.state as own,
                   s.state as shared
            from office o
            left join google_account a on a.office_id = o.id and a.email = ?
                 and a.state <> 'DISCONNECTED'
                 and (json_contains(a.scopes, '"%s"') or json_contains(a.scopes, '"%s"'))
            left join sync_lane l on l.office_id = o.id and l.account_id = a.id and l.kind = 'MAIL'
            left join user_mail u on u.office_id = o.id and u.user_id = ?
            left join office_mail m on m.office_id = o.id
            left join task_calendar t on t.office_id = o.id
            left join google_account w on w.office_id = o.id and w.email = ?
                 and w.state <> 'DISCONNECTED'
                 and (json_contains(w.scopes, '"%s"') or json_contains(w.scopes, '"%s"'))
            left join google_account s on s.office_id = o.id and s.id = t.account_id
            where o.id = ?
            """
                    .formatted(
                            GoogleAccount.GMAIL,
                            GoogleAccount.GMAIL_MODIFY,
                            GoogleAccount.CALENDAR_EVENTS,
                            GoogleAccount.CALENDAR_FULL);

    private final JdbcTemplate jdbc;

    SettingsReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public SettingsCard of(Caller caller) {
        return jdbc.query(
                        CHOSEN,
                        (row, n) -> card(row, caller),
                        caller.email(),
                        Ids.bytes(caller.userId()),
                        caller.email(),
                        Ids.bytes(caller.officeId()))
                .getFirst();
    }

    private static SettingsCard card(ResultSet row, Caller caller) throws SQLException {
        var read = row.getTimestamp("last_success_at");
        var reminders = reminders(row);
        return new SettingsCard(
                caller.email(),
                row.getString("name"),
                Role.valueOf(caller.role().name()),
                mailbox(row.getString("state")),
                read == null ? null : read.toInstant(),
                row.getString("label"),
                row.getBoolean("full_text"),
                reminders,
                reminders == Reminders.SHARED ? row.getString("tasks") : "");
    }

    /** Whose own calendar may not be written has their tasks in the one of all. */
    private static Reminders reminders(ResultSet row) throws SQLException {
        var place = row.getString("place");
        if (place == null) return Reminders.NONE;
        var own = place.equals("ASSIGNEE") ? row.getString("own") : null;
        if (!CONNECTED.equals(own == null ? row.getString("shared") : own)) {
            return Reminders.REFUSED;
        }
        return own == null ? Reminders.SHARED : Reminders.OWN;
    }

    private static Mailbox mailbox(@Nullable String state) {
        if (state == null) return Mailbox.NOT_CONNECTED;
        return state.equals(CONNECTED) ? Mailbox.READ : Mailbox.REFUSED;
    }
}
