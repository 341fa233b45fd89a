package org.kartotek.backend.google.contacts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.google.SyncState.ItemView;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which rows of the ledger tell of a contact that is archived here because Google deleted it. */
@Service
public class DeletedInGoogle {
    private final JdbcTemplate jdbc;

    DeletedInGoogle(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The contact to bring back, by row; bringing it back writes it to Google again. */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> among(Collection<ItemView> items) {
        var contacts = new HashMap<UUID, UUID>();
        if (items.isEmpty()) return contacts;
        var arguments = new ArrayList<Object>(List.of(Ids.bytes(OfficeScope.current())));
        items.forEach(it -> arguments.add(Ids.bytes(it.id())));
        jdbc.query(
                """
                select i.id, c.id from sync_item i
                join google_removal r on r.office_id = i.office_id
                  and r.account_id = i.account_id and r.resource_name = i.item_key
                  and r.state = 'ARCHIVED' and r.merged_into is null
                join contact c on c.office_id = r.office_id and c.id = r.contact_id
                  and c.archived_at is not null
                where i.office_id = ? and i.kind = 'CONTACTS' and i.id in (%s)
                """
                        .formatted(Placeholders.of(items.size())),
                row -> {
                    contacts.put(Ids.of(row.getBytes(1)), Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return contacts;
    }
}
