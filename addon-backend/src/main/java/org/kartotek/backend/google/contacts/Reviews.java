package org.kartotek.backend.google.contacts;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sync.contact.Facts;
import org.kartotek.sync.contact.GoogleContact;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** People in one Google account who may be one of several contacts here. */
@Component
class Reviews {
    record Review(
            String resourceName,
            String title,
            Facts facts,
            List<UUID> contacts,
            Instant noticedAt) {}

    private static final String WHERE = " where office_id = ? and account_id = ?";

    private final JdbcTemplate jdbc;

    Reviews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An answer given before stays given. */
    void ask(UUID account, GoogleContact stranger, Set<UUID> contacts, Instant now) {
        var title = MergeContact.title(stranger.facts());
        jdbc.update(
                "insert into google_review (office_id, account_id, resource_name, title, facts,"
                    + " contacts, noticed_at, decided) values (?,?,?,?,?,?,?,false) on duplicate"
                    + " key update title = values(title), facts = values(facts), contacts ="
                    + " values(contacts)",
                office(),
                Ids.bytes(account),
                stranger.resourceName(),
                title.length() > 300 ? title.substring(0, 300) : title,
                Json.write(stranger.facts()),
                Json.write(contacts.stream().map(UUID::toString).sorted().toList()),
                Timestamp.from(now));
    }

    List<Review> open(UUID account) {
        return jdbc.query(
                "select * from google_review" + WHERE + " and decided = false order by title",
                (row, n) ->
                        new Review(
                                row.getString("resource_name"),
                                row.getString("title"),
                                facts(row.getString("facts")),
                                Json.read(
                                                row.getString("contacts"),
                                                new TypeReference<List<String>>() {})
                                        .stream()
                                        .map(UUID::fromString)
                                        .toList(),
                                row.getTimestamp("noticed_at").toInstant()),
                office(),
                Ids.bytes(account));
    }

    private static Facts facts(@Nullable String json) {
        return json == null ? Facts.NONE : Json.read(json, new TypeReference<Facts>() {});
    }

    /** Contacts of ours that somebody in Google may be: not to be made there as well. */
    Set<UUID> inQuestion(UUID account) {
        var contacts = new HashSet<UUID>();
        open(account).forEach(it -> contacts.addAll(it.contacts()));
        return contacts;
    }

    boolean decide(UUID account, String name, Optional<UUID> contact) {
        return jdbc.update(
                        "update google_review set decided = true, contact_id = ?"
                                + WHERE
                                + " and resource_name = ? and decided = false",
                        contact.map(Ids::bytes).orElse(null),
                        office(),
                        Ids.bytes(account),
                        name)
                == 1;
    }

    /** Resource name → the contact it is, or nothing if it is somebody new. */
    Map<String, Optional<UUID>> decided(UUID account) {
        var decided = new HashMap<String, Optional<UUID>>();
        jdbc.query(
                "select resource_name, contact_id from google_review"
                        + WHERE
                        + " and decided = true",
                row -> {
                    decided.put(
                            row.getString(1), Optional.ofNullable(Ids.ofNullable(row.getBytes(2))));
                },
                office(),
                Ids.bytes(account));
        return decided;
    }

    void forget(UUID account, Collection<String> names) {
        jdbc.batchUpdate(
                "delete from google_review" + WHERE + " and resource_name = ?",
                names.stream().map(it -> new Object[] {office(), Ids.bytes(account), it}).toList());
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
