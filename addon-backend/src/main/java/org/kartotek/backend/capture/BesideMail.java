package org.kartotek.backend.capture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** What stands beside the words of a mail: what is attached, the way to it in Gmail, all of it. */
@Service
public class BesideMail {
    private static final String SELECT =
            """
            select 'attached' as what, interaction_id, position, name, type, size from mail_attachment
              where office_id = ? and interaction_id in (%1$s)
            union all
            select 'whole', interaction_id, 0, '', '', 0 from mail_text
              where office_id = ? and interaction_id in (%1$s)
            union all
            select case when a.email = ? then 'own' else 'connected' end, c.interaction_id, 0,
                c.message_id, a.email, 0
              from mail_copy c
              join google_account a on a.office_id = c.office_id and a.id = c.account_id
              where c.office_id = ? and c.interaction_id in (%1$s) and (a.email = ? or a.connected_by = ?)
            order by 1, 3\
            """;

    private final JdbcTemplate jdbc;

    BesideMail(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public record Attached(String name, String type, long size) {}

    /**
     * @param gmail where this caller finds the mail; null without a copy in a mailbox of theirs
     * @param whole its whole text is kept
     */
    public record Beside(List<Attached> attached, @Nullable String gmail, boolean whole) {
        public static final Beside NOTHING = new Beside(List.of(), null, false);

        public Beside {
            attached = List.copyOf(attached);
        }

        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    /** For a page, in one statement; what has nothing beside it is not in the answer. */
    public Map<UUID, Beside> of(Collection<UUID> mails, Caller viewer) {
        if (mails.isEmpty()) {
            return Map.of();
        }
        var ids = mails.stream().map(Ids::bytes).toList();
        var arguments = new ArrayList<Object>();
        arguments.add(office());
        arguments.addAll(ids);
        arguments.add(office());
        arguments.addAll(ids);
        arguments.add(viewer.email());
        arguments.add(office());
        arguments.addAll(ids);
        arguments.add(viewer.email());
        arguments.add(Ids.bytes(viewer.userId()));
        var beside = new HashMap<UUID, Beside>();
        jdbc.query(
                SELECT.formatted(Placeholders.of(ids.size())),
                row -> {
                    beside.merge(
                            Ids.of(row.getBytes("interaction_id")), one(row), BesideMail::both);
                },
                arguments.toArray());
        return beside;
    }

    private static Beside one(ResultSet row) throws SQLException {
        return switch (row.getString("what")) {
            case "attached" ->
                    new Beside(
                            List.of(
                                    new Attached(
                                            row.getString("name"),
                                            row.getString("type"),
                                            row.getLong("size"))),
                            null,
                            false);
            case "whole" -> new Beside(List.of(), null, true);
            default ->
                    new Beside(
                            List.of(), gmail(row.getString("type"), row.getString("name")), false);
        };
    }

    /** The address bar takes the same ids as Gmail's API. */
    private static String gmail(String account, String message) {
        return "https://mail.google.com/mail/?authuser="
                + URLEncoder.encode(account, StandardCharsets.UTF_8)
                + "#all/"
                + message;
    }

    /** A mailbox of one's own ("own") is told after one that was only connected. */
    private static Beside both(Beside before, Beside more) {
        var attached = new ArrayList<>(before.attached());
        attached.addAll(more.attached());
        return new Beside(
                attached,
                more.gmail() == null ? before.gmail() : more.gmail(),
                before.whole() || more.whole());
    }

    /** All that stands in a mail, if the office keeps that. */
    public Optional<String> wholeText(UUID mail) {
        return jdbc
                .query(
                        "select text from mail_text where office_id = ? and interaction_id = ?",
                        (row, n) -> row.getString(1),
                        office(),
                        Ids.bytes(mail))
                .stream()
                .findFirst();
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
