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
                                contacts(row.getString("contacts")),
                                row.getTimestamp("noticed_at").toInstant()),
                office(),
                Ids.bytes(account));
    }

    private static Facts facts(@Nullable String json) {
        return json == null ? Facts.NONE : Json.read(json, new TypeReference<Facts>() {});
    }

    /**
     * Contacts of ours that somebody in Google may be: not to be made there as well. Also while the
     * answer is given but not taken in yet.
     */
    Set<UUID> inQuestion(UUID account) {
        var contacts = new HashSet<UUID>();
        asked(account).values().forEach(contacts::addAll);
        return contacts;
    }

    private Map<String, List<UUID>> asked(UUID account) {
        var asked = new HashMap<String, List<UUID>>();
        jdbc.query(
                "select resource_name, contacts from google_review" + WHERE,
                row -> {
                    asked.put(row.getString(1), contacts(row.getString(2)));
                },
                office(),
                Ids.bytes(account));
        return asked;
    }

    private static List<UUID> contacts(String json) {
        return Json.read(json, new TypeReference<List<String>>() {}).stream()
                .map(UUID::fromString)
                .toList();
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

    /**
     * @return the contacts that were in question until now: none of them was made in Google
     *     meanwhile
     */
    Set<UUID> forget(UUID account, Collection<String> names) {
        var asked = asked(account);
        asked.keySet().retainAll(Set.copyOf(names));
        if (asked.isEmpty()) return Set.of();
        jdbc.batchUpdate(
                "delete from google_review" + WHERE + " and resource_name = ?",
                asked.keySet().stream()
                        .map(it -> new Object[] {office(), Ids.bytes(account), it})
                        .toList());
        var contacts = new HashSet<UUID>();
        asked.values().forEach(contacts::addAll);
        return contacts;
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
