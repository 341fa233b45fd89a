package org.kartotek.backend.api.task;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Existing;
import org.kartotek.backend.api.shape.IdOnly;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/tasks")
class TasksApi {
    private final TaskPages pages;
    private final Tasks tasks;
    private final WriteTask write;
    private final Users users;
    private final Contacts contacts;
    private final Orders orders;

    TasksApi(
            TaskPages pages,
            Tasks tasks,
            WriteTask write,
            Users users,
            Contacts contacts,
            Orders orders) {
        this.pages = pages;
        this.tasks = tasks;
        this.write = write;
        this.users = users;
        this.contacts = contacts;
        this.orders = orders;
    }

    record TaskInput(
            @NotBlank @Size(max = 500) String title,
            @Nullable Instant dueAt,
            @Nullable @Valid IdOnly assignee,
            @Nullable @Valid IdOnly contact,
            @Nullable @Valid IdOnly order) {}

    /** The newest written first. */
    @GetMapping
    Slice<TaskJson> list(
            @RequestParam(required = false) @Nullable UUID assignee,
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable Boolean done,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(new TaskPages.Filter(assignee, contact, done), after, Limit.of(limit));
    }

    @GetMapping("/{id}")
    TaskJson get(@PathVariable UUID id) {
        return pages.answer(
                        List.of(tasks.findById(id).orElseThrow(() -> Refusal.notFound("task", id))))
                .getFirst();
    }

    @PostMapping
    ResponseEntity<TaskJson> create(@Valid @RequestBody TaskInput input) {
        var task =
                write.add(
                        new TaskDraft(
                                input.title(),
                                input.dueAt(),
                                Existing.id(input.assignee(), "assignee", users::findById),
                                Existing.id(input.contact(), "contact", contacts::findById),
                                Existing.id(input.order(), "order", orders::findById)),
                        CurrentCaller.get().actor());
        return ResponseEntity.created(URI.create("/api/v1/tasks/" + task.id()))
                .body(pages.answer(List.of(task)).getFirst());
    }

    /** Finishing a finished task changes nothing. */
    @PostMapping("/{id}/done")
    TaskJson done(@PathVariable UUID id) {
        if (tasks.findById(id).isEmpty()) {
            throw Refusal.notFound("task", id);
        }
        return pages.answer(List.of(write.finish(id, CurrentCaller.get().actor()))).getFirst();
    }
}
