package org.kartotek.backend.addon.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.sidebar.shown.Hit;
import org.kartotek.sidebar.shown.ShownContact;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** Which of a mail's or a meeting's people are contacts, and which are of the office itself. */
@Component
public class MailPeople {
    private static final int MOST_ADDRESSES = 50;

    private final JdbcTemplate jdbc;
    private final ContactReading contacts;
    private final Clock clock;

    MailPeople(JdbcTemplate jdbc, ContactReading contacts, Clock clock) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The people behind some addresses, in one statement together with the office's domains. */
    public Found find(Collection<String> addresses) {
        var asked =
                addresses.stream()
                        .map(MailAddress::canonical)
                        .distinct()
                        .limit(MOST_ADDRESSES)
                        .toList();
        var known = new LinkedHashMap<String, ContactRow>();
        var own = new ArrayList<String>();
        if (!asked.isEmpty()) {
            RowCallbackHandler reading = row -> read(row, known, own);
            jdbc.query(sql(asked.size()), reading, arguments(asked));
        }
        return new Found(known, Set.copyOf(own), asked);
    }

    private static String sql(int addresses) {
        return "select f.own_domains, k.value as address,"
                + ContactRow.COLUMNS
                + ContactRow.NEXT_MEETING
                + " from office f left join contact_key k on k.office_id = f.id and k.kind ="
                + " 'email' and k.value in ("
                + Placeholders.of(addresses)
                + ") left join contact c on c.office_id = k.office_id and c.id = k.contact_id and"
                + " c.archived_at is null"
                + ContactRow.JOINS
                + " where f.id = ? order by k.contact_id";
    }

    private Object[] arguments(List<String> addresses) {
        var arguments = new ArrayList<Object>();
        arguments.add(Timestamp.from(clock.instant()));
        arguments.addAll(addresses);
        arguments.add(Ids.bytes(OfficeScope.current()));
        return arguments.toArray();
    }

    private static void read(ResultSet row, Map<String, ContactRow> known, List<String> own)
            throws SQLException {
        if (own.isEmpty()) {
            List<String> domains =
                    Json.read(row.getString("own_domains"), new TypeReference<>() {});
            own.addAll(domains);
        }
        if (row.getBytes("id") != null) {
            known.putIfAbsent(row.getString("address"), ContactRow.withMeeting(row));
        }
    }

    /** What is known about the addresses that were asked for. */
    public final class Found {
        private final Map<String, ContactRow> known;
        private final Set<String> ownDomains;
        private final List<String> asked;

        private Found(Map<String, ContactRow> known, Set<String> own, List<String> asked) {
            this.known = known;
            this.ownDomains = own;
            this.asked = asked;
        }

        public boolean isOwn(String address) {
            var canonical = MailAddress.canonical(address);
            return ownDomains.contains(
                    canonical.substring(canonical.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT));
        }

        /** The whole contact behind an address. */
        public Optional<ShownContact> contact(String address, Locale locale) {
            return Optional.ofNullable(known.get(MailAddress.canonical(address)))
                    .map(row -> contacts.around(row, locale));
        }

        /** Customers among the addresses, once each, in the order asked. */
        public List<Hit> customers() {
            var hits = new LinkedHashMap<UUID, Hit>();
            for (var address : asked) {
                var row = known.get(address);
                if (row != null && !isOwn(address)) {
                    hits.putIfAbsent(row.id(), row.hit());
                }
            }
            return List.copyOf(hits.values());
        }

        public Optional<ShownContact> onlyCustomer(Locale locale) {
            var customers = customers();
            return customers.size() != 1
                    ? Optional.empty()
                    : known.values().stream()
                            .filter(row -> row.id().toString().equals(customers.getFirst().id()))
                            .findFirst()
                            .map(row -> contacts.around(row, locale));
        }

        /** Addresses of nobody we know and nobody of ours. */
        public List<String> strangers() {
            return asked.stream()
                    .filter(address -> !known.containsKey(address) && !isOwn(address))
                    .toList();
        }
    }
}
