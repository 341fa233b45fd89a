package org.kartotek.backend.google.contacts;

import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the sync waits for an answer at all. It almost never does, and the first page asks at
 * every look.
 */
@Component
public class AnyQuestion {
    private final JdbcClient jdbc;

    AnyQuestion(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean isOpen() {
        return jdbc.sql(
                        "select exists (select 1 from google_account a join google_removal r on"
                            + " r.office_id = a.office_id and r.account_id = a.id and r.state ="
                            + " 'HELD' where a.office_id = :office) or exists (select 1 from"
                            + " google_review where office_id = :office and decided = false) or"
                            + " exists (select 1 from google_group_link where office_id = :office"
                            + " and gone_at is not null)")
                .param("office", Ids.bytes(OfficeScope.current()))
                .query(Boolean.class)
                .single();
    }
}
