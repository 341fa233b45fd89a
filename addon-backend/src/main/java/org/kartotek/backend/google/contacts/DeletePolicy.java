package org.kartotek.backend.google.contacts;

import java.util.Optional;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens in Google when a contact is archived here: the office says. */
@Service
public class DeletePolicy {
    public enum WhenArchived {
        /** The contact stays in Google; only our card leaves its note. */
        KEEP,
        /** The contact goes to Google's trash, where it can be found for thirty days. */
        DELETE
    }

    private final JdbcClient jdbc;
    private final Audit audit;

    DeletePolicy(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public WhenArchived current() {
        Optional<String> stored =
                jdbc.sql("select when_archived from google_policy where office_id = ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .query(String.class)
                        .optional();
        return stored.map(WhenArchived::valueOf).orElse(WhenArchived.KEEP);
    }

    @Transactional
    public void change(Caller owner, WhenArchived to) {
        owner.require(Role.OWNER);
        jdbc.sql(
                        "insert into google_policy (office_id, when_archived) values (?, ?) on"
                                + " duplicate key update when_archived = values(when_archived)")
                .param(Ids.bytes(OfficeScope.current()))
                .param(to.name())
                .update();
        audit.record(owner.actor(), "google.policy-changed", "office", owner.officeId(), to.name());
    }
}
