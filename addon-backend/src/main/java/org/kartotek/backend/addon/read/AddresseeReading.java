package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The customer a text is filled for, and the languages it may be in, in one statement. */
@Component
public class AddresseeReading {
    /**
     * What is chosen for most of those in the same organization for whom something is; the least
     * code where two are equal.
     */
    private static final String COLLEAGUES =
            "(select m.language from contact m where m.office_id = c.office_id and"
                + " m.organization_id = c.organization_id and m.archived_at is null and m.language"
                + " is not null group by m.language order by count(*) desc, m.language limit 1)";

    private final JdbcTemplate jdbc;

    AddresseeReading(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NoSuchElementException when the contact is gone, or of another office
     */
    public Addressee of(Optional<UUID> contact) {
        var one =
                Objects.requireNonNull(
                        jdbc.queryForObject(
                                "select f.locale, c.id, c.language, c.emails, c.phones, g.name as"
                                        + " organization_name, "
                                        + COLLEAGUES
                                        + " as colleagues,"
                                        + ContactRow.NAME
                                        + " from office f left join contact c on c.office_id ="
                                        + " f.id and c.id = ? and c.archived_at is null left join"
                                        + " organization g on g.office_id = c.office_id and g.id ="
                                        + " c.organization_id where f.id = ?",
                                (row, n) -> addressee(row),
                                Ids.bytesOrNull(contact.orElse(null)),
                                Ids.bytes(OfficeScope.current())));
        if (contact.isPresent() && !one.known()) {
            throw new NoSuchElementException("contact");
        }
        return one;
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        var office = Locale.forLanguageTag(row.getString("locale"));
        if (row.getBytes("id") == null) {
            return new Addressee(office, false, null, null, "", "", "", "");
        }
        var emails = ContactRow.emails(row);
        return new Addressee(
                office,
                true,
                Language.of(row.getString("language")).orElse(null),
                Language.of(row.getString("colleagues")).orElse(null),
                ContactRow.name(row, emails, ContactRow.phones(row)),
                first(row.getString("given_name"), row.getString("nickname")),
                Objects.requireNonNullElse(row.getString("organization_name"), ""),
                emails.isEmpty() ? "" : emails.getFirst().value());
    }

    private static String first(@Nullable String given, @Nullable String nickname) {
        return given == null || given.isBlank() ? Objects.requireNonNullElse(nickname, "") : given;
    }
}
