package org.kartotek.backend.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import org.kartotek.backend.database.Ids;

/** A user's place in an office, read together with what a caller needs of the office. */
record Seat(Caller caller, boolean active) {
    static final String SELECT =
            "select u.office_id, u.id, u.name, u.email, u.role, u.locale, u.active,"
                    + " o.locale as office_locale, o.time_zone"
                    + " from app_user u join office o on o.id = u.office_id";

    static Seat of(ResultSet row, Door door) throws SQLException {
        var locale =
                Objects.requireNonNullElse(row.getString("locale"), row.getString("office_locale"));
        return new Seat(
                new Caller(
                        Ids.of(row.getBytes("office_id")),
                        Ids.of(row.getBytes("id")),
                        row.getString("name"),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        Locale.forLanguageTag(locale),
                        ZoneId.of(row.getString("time_zone")),
                        door),
                row.getBoolean("active"));
    }

    Recognition recognition() {
        return active ? new Recognition.Known(caller) : new Recognition.SwitchedOff(caller.email());
    }
}
