package org.kartotek.backend.bench;

import org.kartotek.backend.database.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** What an office of a size has besides: meetings, notes, the mailbox of its user. */
final class PlanOffice {
    private final JdbcTemplate jdbc;
    private final String user;
    private final byte[] office;

    PlanOffice(JdbcTemplate jdbc, String user) {
        this.jdbc = jdbc;
        this.user = user;
        this.office = one("select office_id from app_user where email = ?", user);
    }

    void fill() {
        jdbc.update(
                "insert into meeting (office_id, calendar_id, event_id, meeting_key, starts_at,"
                    + " ends_at, all_day, title, contact_id) select office_id, office_id,"
                    + " concat('e', n), concat('k', n), date_add(utc_timestamp(6), interval n %"
                    + " 20000 - 10000 hour), date_add(utc_timestamp(6), interval n % 20000 - 9999"
                    + " hour), false, 'Delivery', id from (select office_id, id, row_number() over"
                    + " (order by id) as n from contact where office_id = ?) c",
                (Object) office);
        jdbc.update(
                "insert into note (office_id, id, text, at, actor_name, door, contact_id,"
                        + " created_at, version) select office_id, id, 'Asks when it leaves the"
                        + " warehouse', utc_timestamp(6), 'Anna', 'SIDEBAR', id, utc_timestamp(6),"
                        + " 0 from contact where office_id = ?",
                (Object) office);
        for (var word : new String[] {"asks", "when", "it", "leaves", "the", "warehouse"}) {
            jdbc.update(
                    "insert ignore into search_token (office_id, token, subject_kind, subject_id)"
                            + " select office_id, ?, 'note', id from contact where office_id = ?",
                    word,
                    office);
        }
        jdbc.update(
                "insert into google_account (office_id, id, email, google_sub, state, scopes,"
                        + " connected_at, version) values (?, ?, ?, 'bench', 'CONNECTED', '[]',"
                        + " utc_timestamp(6), 0)",
                office,
                office,
                user);
        jdbc.update(
                "insert into mail_copy (office_id, account_id, message_id, thread_id, state,"
                        + " interaction_id) select office_id, office_id, lower(hex(id)),"
                        + " lower(right(hex(id), 14)), 'DONE', id from interaction where office_id"
                        + " = ? and kind = 'EMAIL'",
                (Object) office);
        jdbc.execute("analyze table meeting, note, search_token, mail_copy, google_account");
    }

    String contact() {
        return id("select id from contact where office_id = ? limit 1 offset 77");
    }

    String organization() {
        return id("select id from organization where office_id = ? limit 1 offset 7");
    }

    String order() {
        return id("select id from customer_order where office_id = ? and number = 77");
    }

    String stage() {
        return id(
                "select stage_id from customer_order where office_id = ? and closed_at is null"
                        + " limit 1");
    }

    String message() {
        return text("select message_id from mail_copy where office_id = ? limit 1");
    }

    String event() {
        return text("select event_id from meeting where office_id = ? limit 1");
    }

    private String id(String sql) {
        return Ids.of(one(sql, office)).toString();
    }

    private String text(String sql) {
        return jdbc.queryForList(sql, String.class, (Object) office).getFirst();
    }

    private byte[] one(String sql, Object of) {
        return jdbc.queryForList(sql, byte[].class, of).getFirst();
    }
}
