package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownContact;
import tools.jackson.core.type.TypeReference;

/** A contact with its organization, owner and groups, as one row. */
record ContactRow(
        UUID id,
        String name,
        @Nullable String jobTitle,
        ShownContact.@Nullable Organization organization,
        @Nullable String owner,
        List<ShownContact.Group> groups,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        @Nullable String remark,
        @Nullable Instant lastInteractionAt,
        ShownContact.@Nullable Meeting nextMeeting) {
    static final String NAME =
            " c.prefix, c.given_name, c.middle_name, c.family_name, c.suffix, c.nickname";

    /** Of {@code contact c} and the tables {@link #JOINS} brings. */
    static final String COLUMNS =
            " c.id,"
                    + NAME
                    + ", c.job_title, c.remark, c.emails, c.phones, c.last_interaction_at,"
                    + " g.id as organization_id, g.name as organization_name, u.name as owner_name,"
                    + " (select json_arrayagg(json_object('at', t.position, 'name', t.name,"
                    + " 'marker', t.marker)) from contact_group_member m join contact_group t"
                    + " on t.office_id = m.office_id and t.id = m.group_id"
                    + " where m.office_id = c.office_id and m.contact_id = c.id) as group_list";

    static final String JOINS =
            " left join organization g on g.office_id = c.office_id and g.id = c.organization_id"
                    + " left join app_user u on u.office_id = c.office_id and u.id = c.owner_id";

    /** The first meeting that is not over at a given moment; the moment is a parameter. */
    static final String NEXT_MEETING =
            ", (select json_object('title', case when exists (select 1 from meeting p where"
                + " p.office_id = e.office_id and p.meeting_key = e.meeting_key and p.title = '')"
                + " then '' else e.title end, 'at', e.starts_at) from meeting e where e.office_id ="
                + " c.office_id and e.contact_id = c.id and e.ends_at > ? order by e.ends_at limit"
                + " 1) as next_meeting";

    private record Next(String title, String at) {}

    private record Member(int at, String name, @Nullable String marker) {}

    static ContactRow of(ResultSet row) throws SQLException {
        return of(row, null);
    }

    /** From a row that has {@link #NEXT_MEETING} too. */
    static ContactRow withMeeting(ResultSet row) throws SQLException {
        return of(row, nextMeeting(row));
    }

    private static ContactRow of(ResultSet row, ShownContact.@Nullable Meeting next)
            throws SQLException {
        List<EmailAddress> emails = emails(row);
        List<PhoneNumber> phones = phones(row);
        var last = row.getTimestamp("last_interaction_at");
        return new ContactRow(
                Ids.of(row.getBytes("id")),
                name(row, emails, phones),
                row.getString("job_title"),
                organization(row),
                row.getString("owner_name"),
                groups(row.getString("group_list")),
                emails,
                phones,
                row.getString("remark"),
                last == null ? null : last.toInstant(),
                next);
    }

    /** The name as spoken, or whatever else tells who it is. */
    static String name(ResultSet row, List<EmailAddress> emails, List<PhoneNumber> phones)
            throws SQLException {
        var spoken = spokenName(row);
        if (!spoken.isEmpty()) {
            return spoken;
        }
        if (!emails.isEmpty()) {
            return emails.getFirst().value();
        }
        return phones.isEmpty() ? "—" : phones.getFirst().value();
    }

    static String spokenName(ResultSet row) throws SQLException {
        var full =
                new PersonName(
                                row.getString("prefix"),
                                row.getString("given_name"),
                                row.getString("middle_name"),
                                row.getString("family_name"),
                                row.getString("suffix"))
                        .full();
        return full.isEmpty() ? Objects.requireNonNullElse(row.getString("nickname"), "") : full;
    }

    static List<EmailAddress> emails(ResultSet row) throws SQLException {
        return Json.read(row.getString("emails"), new TypeReference<>() {});
    }

    static List<PhoneNumber> phones(ResultSet row) throws SQLException {
        return Json.read(row.getString("phones"), new TypeReference<>() {});
    }

    private static ShownContact.@Nullable Meeting nextMeeting(ResultSet row) throws SQLException {
        var json = row.getString("next_meeting");
        if (json == null) {
            return null;
        }
        Next next = Json.read(json, new TypeReference<>() {});
        var at = LocalDateTime.parse(next.at().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        return new ShownContact.Meeting(next.title(), at);
    }

    Hit hit() {
        var detail =
                organization != null
                        ? organization.name()
                        : emails.isEmpty() ? null : emails.getFirst().value();
        return new Hit(Hit.Kind.CONTACT, id.toString(), name, detail);
    }

    List<ShownContact.Phone> shownPhones() {
        return phones.stream()
                .map(phone ->
                        new ShownContact.Phone(
                                PhoneNumbers.readable(phone), dialled(phone), phone.type()))
                .filter(phone -> !phone.dialled().isEmpty())
                .toList();
    }

    private static String dialled(PhoneNumber phone) {
        return phone.e164() != null ? phone.e164() : phone.value().replaceAll("[^0-9+*]", "");
    }

    private static ShownContact.@Nullable Organization organization(ResultSet row)
            throws SQLException {
        var id = row.getBytes("organization_id");
        return id == null
                ? null
                : new ShownContact.Organization(
                        Ids.of(id).toString(), row.getString("organization_name"));
    }

    private static List<ShownContact.Group> groups(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        List<Member> members = Json.read(json, new TypeReference<>() {});
        return members.stream()
                .sorted(Comparator.comparingInt(Member::at))
                .map(member -> new ShownContact.Group(member.name(), member.marker()))
                .toList();
    }
}
