package org.kartotek.backend.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchIndex.Hit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists and searches contacts; each page is a range of one index. */
@Service
@Transactional(readOnly = true)
public class FindContacts {
    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final SearchIndex search;

    FindContacts(JdbcClient jdbc, Contacts contacts, SearchIndex search) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.search = search;
    }

    /** The last contact of the page before: what the next page continues after. */
    public record After(String sortName, UUID id) {}

    public record Page(List<Contact> items, @Nullable After next) {}

    /** In order of name, archived ones left out. */
    public Page byName(@Nullable After after, int limit) {
        return page("", List.of(), after, limit);
    }

    /** The same of one group only. */
    public Page ofGroup(UUID groupId, @Nullable After after, int limit) {
        return page(
                " and exists (select 1 from contact_group_member m where m.office_id = c.office_id"
                        + " and m.group_id = ? and m.contact_id = c.id)",
                List.of(Ids.bytes(groupId)),
                after,
                limit);
    }

    private Page page(String narrowed, List<Object> by, @Nullable After after, int limit) {
        var from = after == null ? new After("", new UUID(0, 0)) : after;
        var rows =
                jdbc.sql(
                                "select c.id, c.sort_name from contact c where c.office_id = ? and"
                                        + " c.archived_at is null"
                                        + narrowed
                                        + " and (c.sort_name > ? or (c.sort_name = ? and c.id > ?))"
                                        + " order by c.sort_name, c.id limit ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .params(by)
                        .param(from.sortName())
                        .param(from.sortName())
                        .param(Ids.bytes(from.id()))
                        .param(limit + 1)
                        .query((row, n) -> new After(row.getString(2), Ids.of(row.getBytes(1))))
                        .list();
        var shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        return new Page(
                inOrder(shown.stream().map(After::id).toList()),
                rows.size() > limit ? shown.getLast() : null);
    }

    /** Best first: a whole word before a beginning, then the most recently added. */
    public List<Contact> matching(String query, int limit) {
        return inOrder(
                search.find(query, List.of(WriteContact.KIND), limit).stream()
                        .map(Hit::id)
                        .toList());
    }

    /** Most recent interaction first. */
    public List<Contact> recent(int limit) {
        return inOrder(
                jdbc.sql(
                                "select id from contact where office_id = ? and archived_at is null"
                                        + " and last_interaction_at is not null"
                                        + " order by last_interaction_at desc, id desc limit ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(limit)
                        .query((row, n) -> Ids.of(row.getBytes(1)))
                        .list());
    }

    public List<Contact> ofOrganization(UUID organizationId, int limit) {
        return inOrder(
                jdbc.sql(
                                "select id from contact where office_id = ? and organization_id = ?"
                                        + " and archived_at is null order by sort_name limit ?")
                        .param(Ids.bytes(OfficeScope.current()))
                        .param(Ids.bytes(organizationId))
                        .param(limit)
                        .query((row, n) -> Ids.of(row.getBytes(1)))
                        .list());
    }

    private List<Contact> inOrder(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Contact> byId =
                contacts.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
        return new ArrayList<>(ids)
                .stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .filter(contact -> contact.archivedAt() == null)
                        .toList();
    }
}
