package org.kartotek.backend.api.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.api.timeline.InteractionJson.Attachment;
import org.kartotek.backend.api.timeline.InteractionJson.Subject;
import org.kartotek.backend.capture.BesideMail;
import org.kartotek.backend.capture.BesideMail.Beside;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.database.Placeholders;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.Interactions;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Interactions with their contacts and what was attached: four statements a page. */
@Component
class InteractionPages {
    private final JdbcTemplate jdbc;
    private final Interactions interactions;
    private final BesideMail besideMail;

    InteractionPages(JdbcTemplate jdbc, Interactions interactions, BesideMail besideMail) {
        this.jdbc = jdbc;
        this.interactions = interactions;
        this.besideMail = besideMail;
    }

    /** What a list is narrowed to; null means any. */
    record Filter(@Nullable UUID contact, @Nullable UUID order, @Nullable String kind) {}

    @Transactional(readOnly = true)
    public Slice<InteractionJson> page(Filter filter, @Nullable String after, int limit) {
        var sql = new StringBuilder("select i.id from interaction i");
        var arguments = new ArrayList<Object>();
        if (filter.contact() != null) {
            sql.append(
                    " join interaction_contact c on c.office_id = i.office_id and c.interaction_id"
                            + " = i.id and c.contact_id = ?");
            arguments.add(Ids.bytes(filter.contact()));
        }
        sql.append(" where i.office_id = ? and i.id < ?");
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Ids.bytes(Cursor.before(after)));
        if (filter.order() != null) {
            sql.append(" and i.order_id = ?");
            arguments.add(Ids.bytes(filter.order()));
        }
        if (filter.kind() != null) {
            sql.append(" and i.kind = ?");
            arguments.add(filter.kind().toUpperCase(Locale.ROOT));
        }
        arguments.add(limit + 1);
        var ids =
                jdbc.query(
                        sql.append(" order by i.id desc limit ?").toString(),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray());
        var page = Slice.cut(ids, limit, Cursor::at);
        return new Slice<>(answers(page.items()), page.next());
    }

    @Transactional(readOnly = true)
    public InteractionJson one(UUID id) {
        return answers(List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("interaction", id));
    }

    private List<InteractionJson> answers(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Interaction> byId =
                interactions.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Interaction::id, Function.identity()));
        var contacts = contactsOf(ids);
        var beside = besideMail.of(ids, CurrentCaller.get());
        return ids.stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .map(it ->
                        answer(
                                it,
                                contacts.getOrDefault(it.id(), List.of()),
                                beside.getOrDefault(it.id(), Beside.NOTHING)))
                .toList();
    }

    private Map<UUID, List<Subject>> contactsOf(List<UUID> ids) {
        var contacts = new HashMap<UUID, List<Subject>>();
        jdbc.query(
                "select interaction_id, contact_id from interaction_contact where office_id = ?"
                        + " and interaction_id in (%s) order by contact_id"
                                .formatted(Placeholders.of(ids.size())),
                row -> {
                    contacts.computeIfAbsent(Ids.of(row.getBytes(1)), id -> new ArrayList<>())
                            .add(new Subject(Ids.of(row.getBytes(2))));
                },
                Stream.concat(Stream.of(OfficeScope.current()), ids.stream())
                        .map(Ids::bytes)
                        .toArray());
        return contacts;
    }

    private static InteractionJson answer(Interaction i, List<Subject> contacts, Beside beside) {
        return new InteractionJson(
                i.id(),
                i.kind().key(),
                i.direction() == null ? null : i.direction().key(),
                i.at(),
                i.durationSeconds(),
                i.subject(),
                i.text(),
                contacts,
                Subject.of(i.orderId()),
                beside.attached().stream()
                        .map(it -> new Attachment(it.name(), it.type(), it.size()))
                        .toList(),
                i.actor().actorName(),
                i.actor().door().key());
    }
}
