package org.kartotek.backend.contact;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Json;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.search.Folding;
import org.kartotek.backend.search.SearchIndex;
import org.kartotek.backend.search.SearchText;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds many contacts at once with everything that finds them, a fixed number of statements however
 * many they are. For first syncs and imports; publishes no event per contact, the caller knows what
 * it added.
 */
@Service
public class AddContacts {
    private static final String INSERT =
            "insert into contact (office_id, id, prefix, given_name, middle_name, family_name,"
                + " suffix, nickname, sort_name, organization_id, job_title, owner_id, remark,"
                + " birthday, language, emails, phones, addresses, urls, created_at, updated_at,"
                + " version) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)";

    private final JdbcTemplate jdbc;
    private final SearchIndex search;
    private final Audit audit;
    private final Clock clock;

    AddContacts(JdbcTemplate jdbc, SearchIndex search, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.search = search;
        this.audit = audit;
        this.clock = clock;
    }

    /** Inside the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Map<UUID, ContactDraft> drafts, Actor actor) {
        if (drafts.isEmpty()) return;
        var office = Ids.bytes(OfficeScope.current());
        var organizations = organizations(drafts.values(), office);
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                INSERT,
                drafts.entrySet().stream()
                        .map(it -> row(office, it.getKey(), it.getValue(), organizations, now))
                        .toList());
        keys(office, drafts);
        groups(office, drafts);
        var tokens = new LinkedHashMap<UUID, Collection<String>>();
        drafts.forEach((id, draft) -> tokens.put(id, ContactIndexes.text(draft).tokens()));
        search.insert(WriteContact.KIND, tokens);
        audit.record(actor, "contacts.added", null, null, String.valueOf(drafts.size()));
    }

    private static Object[] row(
            byte[] office,
            UUID id,
            ContactDraft draft,
            Map<String, UUID> organizations,
            Timestamp now) {
        var organization = nameOf(draft);
        var language = draft.language();
        return new Object[] {
            office,
            Ids.bytes(id),
            draft.name().prefix(),
            draft.name().given(),
            draft.name().middle(),
            draft.name().family(),
            draft.name().suffix(),
            draft.nickname(),
            Contact.sortNameOf(draft),
            organization == null ? null : Ids.bytesOrNull(organizations.get(organization)),
            draft.jobTitle(),
            Ids.bytesOrNull(draft.ownerId()),
            draft.remark(),
            draft.birthday(),
            language == null ? null : language.code(),
            Json.write(draft.emails()),
            Json.write(draft.phones()),
            Json.write(draft.addresses()),
            Json.write(draft.urls()),
            now,
            now
        };
    }

    private void keys(byte[] office, Map<UUID, ContactDraft> drafts) {
        var rows = new ArrayList<Object[]>();
        drafts.forEach((id, draft) ->
                ContactKeys.of(draft)
                        .forEach(key ->
                                rows.add(
                                        new Object[] {
                                            office, key.kind(), key.value(), Ids.bytes(id)
                                        })));
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(
                "insert ignore into contact_key (office_id, kind, value, contact_id) values"
                        + " (?,?,?,?)",
                rows);
    }

    private void groups(byte[] office, Map<UUID, ContactDraft> drafts) {
        var rows = new ArrayList<Object[]>();
        drafts.forEach((id, draft) ->
                draft.groups()
                        .forEach(group ->
                                rows.add(new Object[] {office, Ids.bytes(group), Ids.bytes(id)})));
        if (rows.isEmpty()) return;
        jdbc.batchUpdate(
                "insert ignore into contact_group_member (office_id, group_id, contact_id) values"
                        + " (?,?,?)",
                rows);
    }

    /** By exact name; a name not seen before makes one. */
    private Map<String, UUID> organizations(Collection<ContactDraft> drafts, byte[] office) {
        var wanted =
                drafts.stream()
                        .map(AddContacts::nameOf)
                        .filter(it -> it != null)
                        .distinct()
                        .toList();
        if (wanted.isEmpty()) return Map.of();
        var known = known(wanted, office);
        var fresh = new LinkedHashMap<String, UUID>();
        for (var name : wanted) if (!known.containsKey(name)) fresh.put(name, Ids.next());
        insert(fresh, office);
        known.putAll(fresh);
        return known;
    }

    private Map<String, UUID> known(List<String> names, byte[] office) {
        var arguments = new ArrayList<Object>();
        arguments.add(office);
        names.forEach(it -> arguments.add(Organization.cut(Folding.fold(it))));
        var known = new HashMap<String, UUID>();
        jdbc.query(
                "select name, id from organization where office_id = ? and name_folded in (%s) order by id"
                        .formatted(Placeholders.of(names.size())),
                row -> {
                    known.putIfAbsent(row.getString(1), Ids.of(row.getBytes(2)));
                },
                arguments.toArray());
        return known;
    }

    private void insert(Map<String, UUID> fresh, byte[] office) {
        if (fresh.isEmpty()) return;
        var now = Timestamp.from(clock.instant());
        jdbc.batchUpdate(
                "insert into organization (office_id, id, name, name_folded, created_at,"
                        + " updated_at, version) values (?,?,?,?,?,?,0)",
                fresh.entrySet().stream()
                        .map(it ->
                                new Object[] {
                                    office,
                                    Ids.bytes(it.getValue()),
                                    it.getKey(),
                                    Organization.cut(Folding.fold(it.getKey())),
                                    now,
                                    now
                                })
                        .toList());
        var tokens = new LinkedHashMap<UUID, Collection<String>>();
        fresh.forEach((name, id) -> tokens.put(id, new SearchText().words(name).tokens()));
        search.insert(FindOrganization.KIND, tokens);
    }

    private static @Nullable String nameOf(ContactDraft draft) {
        var name = draft.organizationName();
        return name == null || name.isBlank() ? null : Organization.cut(name.strip());
    }
}
