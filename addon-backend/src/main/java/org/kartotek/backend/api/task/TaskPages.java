package org.kartotek.backend.api.task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Named;
import org.kartotek.backend.api.shape.Names;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.task.Task;
import org.kartotek.backend.task.Tasks;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Tasks with the names they refer to. */
@Component
class TaskPages {
    private final JdbcTemplate jdbc;
    private final Tasks tasks;
    private final Names names;

    TaskPages(JdbcTemplate jdbc, Tasks tasks, Names names) {
        this.jdbc = jdbc;
        this.tasks = tasks;
        this.names = names;
    }

    /** What a list is narrowed to; null means any. */
    record Filter(@Nullable UUID assignee, @Nullable UUID contact, @Nullable Boolean done) {}

    Slice<TaskJson> page(Filter filter, @Nullable String after, int limit) {
        var sql = new StringBuilder("select id from task where office_id = ? and id < ?");
        var arguments = new ArrayList<Object>();
        arguments.add(Ids.bytes(OfficeScope.current()));
        arguments.add(Ids.bytes(Cursor.before(after)));
        if (filter.assignee() != null) {
            sql.append(" and assignee_id = ?");
            arguments.add(Ids.bytes(filter.assignee()));
        }
        if (filter.contact() != null) {
            sql.append(" and contact_id = ?");
            arguments.add(Ids.bytes(filter.contact()));
        }
        if (filter.done() != null) {
            sql.append(filter.done() ? " and done_at is not null" : " and done_at is null");
        }
        arguments.add(limit + 1);
        var ids =
                jdbc.query(
                        sql.append(" order by id desc limit ?").toString(),
                        (row, n) -> Ids.of(row.getBytes(1)),
                        arguments.toArray());
        var page = Slice.cut(ids, limit, Cursor::at);
        return new Slice<>(answer(inOrder(page.items())), page.next());
    }

    private List<Task> inOrder(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : tasks.findByIdIn(ids).stream()
                        .sorted(Comparator.comparingInt((Task task) -> ids.indexOf(task.id())))
                        .toList();
    }

    List<TaskJson> answer(List<Task> found) {
        var contacts = names.ofContacts(found.stream().map(Task::contactId));
        var assignees = names.ofUsers(found.stream().map(Task::assigneeId));
        return found.stream().map(task -> answer(task, contacts, assignees)).toList();
    }

    private static TaskJson answer(
            Task task, Map<UUID, Named> contacts, Map<UUID, Named> assignees) {
        return new TaskJson(
                task.id(),
                task.title(),
                task.dueAt(),
                at(assignees, task.assigneeId()),
                at(contacts, task.contactId()),
                task.orderId() == null ? null : new TaskJson.OrderRef(task.orderId()),
                task.doneAt(),
                task.createdAt(),
                task.author().actorName(),
                task.author().door().key());
    }

    private static @Nullable Named at(Map<UUID, Named> named, @Nullable UUID id) {
        return id == null ? null : named.get(id);
    }
}
