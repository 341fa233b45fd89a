package org.kartotek.backend.google.phoneset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people are told about phone sets: nothing where everybody fits. */
@Service
public class PhonesShown {
    /**
     * How many of the office's contacts one account really has.
     *
     * @param on in Google now, not what was chosen
     */
    public record Count(int on, int all) {}

    private static final String IN_USE =
            " join google_account a on a.office_id = s.office_id and a.id = s.account_id and"
                    + " a.state <> 'DISCONNECTED' where s.office_id = :office and s.limited";

    private final JdbcClient jdbc;

    PhonesShown(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account; only those that do not hold everybody. */
    @Transactional(readOnly = true)
    public Map<UUID, Count> counts() {
        var counts = new LinkedHashMap<UUID, Count>();
        jdbc.sql(
                        """
                        select s.account_id,
                          (select count(*) from google_link l
                            join contact c on c.office_id = l.office_id and c.id = l.contact_id
                              and c.archived_at is null
                            where l.office_id = :office and l.account_id = s.account_id
                              and l.missing_since is null) as found,
                          (select count(*) from contact
                            where office_id = :office and archived_at is null) as everybody
                        from phone_set s\
                        """
                                + IN_USE)
                .param("office", office())
                .query(row -> {
                    var count = new Count(row.getInt("found"), row.getInt("everybody"));
                    if (count.on() < count.all())
                        counts.put(Ids.of(row.getBytes("account_id")), count);
                });
        return counts;
    }

    /** True if some account's phones go without this contact because others are needed more. */
    @Transactional(readOnly = true)
    public boolean isLeftOut(UUID contact) {
        var accounts =
                jdbc.sql(
                                """
                                select count(*) from phone_set s
                                left join google_link l on l.office_id = s.office_id
                                  and l.account_id = s.account_id and l.contact_id = :contact
                                  and l.missing_since is null
                                left join phone_set_member m on m.office_id = s.office_id
                                  and m.account_id = s.account_id and m.contact_id = :contact\
                                """
                                        + IN_USE
                                        + " and l.contact_id is null and not coalesce(m.is_on,"
                                        + " false)")
                        .param("office", office())
                        .param("contact", Ids.bytes(contact))
                        .query(Integer.class)
                        .single();
        return accounts > 0;
    }

    private static byte[] office() {
        return Ids.bytes(OfficeScope.current());
    }
}
