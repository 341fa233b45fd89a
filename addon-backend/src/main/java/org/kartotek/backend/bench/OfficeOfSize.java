package org.kartotek.backend.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.MainPipeline;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An office with so many contacts, ten interactions and one order each, made by one statement a
 * table. One order in twenty is open, but never more than 500: that many a small office has at
 * hand, however long its memory is.
 */
final class OfficeOfSize {
    private static final int MOST_OPEN = 500;
    private static final int TASKS = 200;
    private static final int INTERACTIONS = 10;

    /** 16 bytes of a kind and a number. */
    private static final String ID =
            "unhex(concat('01900000', '%s', '70008000', lpad(hex(%s), 12, '0')))";

    private final JdbcTemplate jdbc;
    private final byte[] office;
    private final byte[] user;
    private final int size;

    private OfficeOfSize(JdbcTemplate jdbc, UUID office, UUID user, int size) {
        this.jdbc = jdbc;
        this.office = Ids.bytes(office);
        this.user = Ids.bytes(user);
        this.size = size;
    }

    static void make(ApplicationContext server, String email, int size) {
        var settings =
                new OfficeSettings(
                        ZoneId.of("Europe/Istanbul"),
                        Locale.ENGLISH,
                        Currency.getInstance("TRY"),
                        "TR",
                        List.of("office.example"));
        var now = server.getBean(Clock.class).instant();
        var office =
                server.getBean(Offices.class).save(new Office("Bench " + size, settings, now)).id();
        var user =
                OfficeScope.in(
                        office,
                        () -> {
                            server.getBean(MainPipeline.class).stages();
                            return server.getBean(Users.class)
                                    .save(new User(email, "Anna", Role.STAFF, now))
                                    .id();
                        });
        new OfficeOfSize(server.getBean(JdbcTemplate.class), office, user, size).fill();
    }

    private void fill() {
        numbers();
        organizations();
        contacts();
        keys();
        words();
        interactions();
        orders();
        tasks();
        jdbc.execute(
                "analyze table contact, contact_key, search_token, interaction,"
                        + " interaction_contact, timeline_entry, customer_order, order_step, task");
    }

    private void numbers() {
        jdbc.execute("create table if not exists bench_number (n int primary key)");
        jdbc.update("insert ignore into bench_number values (1)");
        for (int have = 1; have < size; have *= 2) {
            jdbc.update("insert ignore into bench_number select n + ? from bench_number", have);
        }
    }

    private void organizations() {
        jdbc.update(
                "insert into organization (office_id, id, name, name_folded, created_at,"
                        + " updated_at, version) select ?, "
                        + id("0001", "n")
                        + ", concat('Firm ', n), concat('firm ', n), utc_timestamp(6),"
                        + " utc_timestamp(6), 0 from bench_number where n <= ?",
                office,
                size / INTERACTIONS + 1);
    }

    private void contacts() {
        jdbc.update(
                "insert into contact (office_id, id, given_name, family_name, sort_name,"
                        + " organization_id, job_title, owner_id, emails, phones, addresses, urls,"
                        + " last_interaction_at, created_at, updated_at, version) select ?, "
                        + id("0002", "n")
                        + ", elt(1 + n % 4, 'Ayşe', 'Ola', 'Elchin', 'Ольга'), "
                        + name()
                        + ", lower("
                        + name()
                        + "), "
                        + id("0001", "1 + n div 10")
                        + ", 'Buyer', ?, json_array(json_object('value', "
                        + email()
                        + ", 'type', 'work')), json_array(json_object('value', "
                        + phone()
                        + ", 'e164', "
                        + phone()
                        + ", 'type', 'mobile')), '[]', '[]', date_sub(utc_timestamp(6), interval"
                        + " n % 400000 minute), utc_timestamp(6), utc_timestamp(6), 0 from"
                        + " bench_number where n <= ?",
                office,
                user,
                size);
    }

    private void keys() {
        key("email", email());
        key("phone", phone());
    }

    private void key(String kind, String value) {
        jdbc.update(
                "insert into contact_key (office_id, kind, value, contact_id) select ?, ?, "
                        + value
                        + ", "
                        + id("0002", "n")
                        + " from bench_number where n <= ?",
                office,
                kind,
                size);
    }

    /** What {@code SearchText} would keep of each. */
    private void words() {
        var tokens =
                List.of(
                        "elt(1 + n % 4, 'ayse', 'ola', 'elchin', 'olga')",
                        "lower(" + name() + ")",
                        "'firm'",
                        "cast(1 + n div 10 as char)",
                        email(),
                        "concat('p', n)",
                        "concat('firm', 1 + n div 10, '.example')",
                        "substring(" + phone() + ", 2)",
                        "concat('~', reverse(substring(" + phone() + ", 2)))",
                        "substring(" + phone() + ", 4)");
        for (var token : tokens) {
            jdbc.update(
                    "insert ignore into search_token (office_id, token, subject_kind, subject_id)"
                            + " select ?, "
                            + token
                            + ", 'contact', "
                            + id("0002", "n")
                            + " from bench_number where n <= ?",
                    office,
                    size);
        }
    }

    private void interactions() {
        for (int k = 0; k < INTERACTIONS; k++) {
            var number = "n * 16 + " + k;
            var at =
                    "date_sub(utc_timestamp(6), interval n %% 400000 + %d minute)"
                            .formatted(k * 9_000);
            jdbc.update(
                    "insert into interaction (office_id, id, kind, direction, at, subject, text,"
                            + " user_id, actor_name, door, created_at, version) select ?, "
                            + id("0003", number)
                            + ", ?, 'IN', "
                            + at
                            + ", 'Delivery on Friday', 'Wants to know when it leaves the"
                            + " warehouse.', ?, 'Anna', 'GMAIL', utc_timestamp(6), 0 from"
                            + " bench_number where n <= ?",
                    office,
                    k % 2 == 0 ? "EMAIL" : "CALL",
                    user,
                    size);
            jdbc.update(
                    "insert into interaction_contact (office_id, interaction_id, contact_id)"
                            + " select ?, "
                            + id("0003", number)
                            + ", "
                            + id("0002", "n")
                            + " from bench_number where n <= ?",
                    office,
                    size);
            entries(id("0003", number), at, k % 2 == 0 ? "EMAIL" : "CALL", "null");
        }
    }

    private void entries(String entry, String at, String kind, String order) {
        jdbc.update(
                "insert into timeline_entry (office_id, subject_id, at, entry_id, kind,"
                        + " contact_id, order_id, user_id) select ?, "
                        + id("0002", "n")
                        + ", "
                        + at
                        + ", "
                        + entry
                        + ", ?, "
                        + id("0002", "n")
                        + ", "
                        + order
                        + ", ? from bench_number where n <= ?",
                office,
                kind,
                user,
                size);
    }

    private void orders() {
        int open = Math.min(size / 20, MOST_OPEN);
        var stage =
                "(select s.id from stage s where s.office_id = c.office_id and s.position ="
                        + " case when n <= %d then n %% 5 else 5 end)".formatted(open);
        var at = "date_sub(utc_timestamp(6), interval n % 400000 + 60 minute)";
        jdbc.update(
                "insert into customer_order (office_id, id, number, title, contact_id,"
                    + " organization_id, pipeline_id, stage_id, amount, currency, line_items,"
                    + " owner_id, opened_at, moved_at, closed_at, created_at, updated_at, version)"
                    + " select c.office_id, "
                        + id("0004", "n")
                        + ", n, '20 widgets', "
                        + id("0002", "n")
                        + ", "
                        + id("0001", "1 + n div 10")
                        + ", c.id, "
                        + stage
                        + ", 15000, 'TRY', '[]', ?, "
                        + at
                        + ", "
                        + at
                        + ", case when n <= ? then null else "
                        + at
                        + " end, utc_timestamp(6), utc_timestamp(6), 0 from bench_number join"
                        + " pipeline c on c.office_id = ? where n <= ?",
                user,
                open,
                office,
                size);
        jdbc.update(
                "insert into order_step (office_id, id, order_id, stage_id, at, user_id,"
                        + " actor_name, door, version) select o.office_id, "
                        + id("0005", "o.number")
                        + ", o.id, o.stage_id, o.moved_at, ?, 'Anna', 'SIDEBAR', 0 from"
                        + " customer_order o where o.office_id = ?",
                user,
                office);
        entries(id("0005", "n"), at, "STEP", id("0004", "n"));
        jdbc.update("update pipeline set next_number = ? where office_id = ?", size + 1, office);
    }

    private void tasks() {
        jdbc.update(
                "insert into task (office_id, id, title, due_at, assignee_id, contact_id,"
                        + " actor_name, door, created_at, version) select ?, "
                        + id("0006", "n")
                        + ", 'Call back', date_add(utc_timestamp(6), interval n - 100 hour), ?, "
                        + id("0002", "n")
                        + ", 'Anna', 'SIDEBAR', utc_timestamp(6), 0 from bench_number where n <= ?",
                office,
                user,
                Math.min(size, TASKS));
    }

    private static String id(String kind, String number) {
        return ID.formatted(kind, number);
    }

    private static String name() {
        return "concat('Berg', lpad(n, 7, '0'))";
    }

    private static String email() {
        return "concat('p', n, '@firm', 1 + n div 10, '.example')";
    }

    private static String phone() {
        return "concat('+90532', lpad(n, 7, '0'))";
    }
}
