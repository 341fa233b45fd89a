package org.kartotek.backend.console.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.tasks.PutTasks;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.task.TaskDraft;
import org.kartotek.backend.task.Tasks;
import org.kartotek.backend.task.WriteTask;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tasks: mine, everybody's, done. */
@Controller
class TaskPages {
    private static final int MOST = 200;
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final TaskRows rows;
    private final Tasks tasks;
    private final WriteTask write;
    private final PutTasks putTasks;
    private final Users users;

    TaskPages(TaskRows rows, Tasks tasks, WriteTask write, PutTasks putTasks, Users users) {
        this.rows = rows;
        this.tasks = tasks;
        this.write = write;
        this.putTasks = putTasks;
        this.users = users;
    }

    @GetMapping("/tasks")
    String list(@RequestParam(defaultValue = "mine") String of, Model model) {
        var shown =
                switch (of) {
                    case "all" -> rows.ofEverybody();
                    case "done" -> rows.done();
                    default -> rows.of(CurrentCaller.get().userId(), MOST);
                };
        model.addAttribute("of", of);
        model.addAttribute("tasks", shown);
        model.addAttribute(
                "users", users.findAllByOrderByName().stream().filter(u -> u.active()).toList());
        return "console/tasks";
    }

    @PostMapping("/tasks")
    String add(
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable UUID assignee,
            Say say,
            RedirectAttributes next) {
        if (!title.isBlank()) {
            var me = CurrentCaller.get();
            var at = due == null ? null : due.atTime(END_OF_WORK).atZone(me.zone()).toInstant();
            var whose = assignee == null ? me.userId() : known(assignee);
            write.add(new TaskDraft(title, at, true, whose, null, null), me.actor());
            Done.say(next, say.text("task.added"));
        }
        return "redirect:/tasks";
    }

    private UUID known(UUID user) {
        return users.findById(user).orElseThrow(() -> new NotHere("user " + user)).id();
    }

    @PostMapping("/tasks/{id}/done")
    String finish(
            @PathVariable UUID id, HttpServletRequest request, Say say, RedirectAttributes next) {
        mustBeHere(id);
        write.finish(id, CurrentCaller.get().actor());
        Done.say(next, say.text("task.finished"), "/tasks/" + id + "/reopen");
        return "redirect:" + whereFrom(request);
    }

    @PostMapping("/tasks/{id}/reopen")
    String reopen(
            @PathVariable UUID id, HttpServletRequest request, Say say, RedirectAttributes next) {
        mustBeHere(id);
        write.reopen(id, CurrentCaller.get().actor());
        Done.say(next, say.text("task.reopened"));
        return "redirect:" + whereFrom(request);
    }

    /** Title, day and whose it is; a time it had, it keeps. */
    @PostMapping("/tasks/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam String title,
            @RequestParam(required = false) @Nullable LocalDate due,
            @RequestParam(required = false) @Nullable UUID assignee,
            HttpServletRequest request,
            Say say,
            RedirectAttributes next) {
        mustBeHere(id);
        var actor = CurrentCaller.get().actor();
        if (!title.isBlank()) {
            write.rename(id, title, actor);
        }
        move(id, due);
        if (assignee != null) {
            write.assign(id, known(assignee), actor);
        }
        Done.say(next, say.text("task.changed"));
        return "redirect:" + whereFrom(request);
    }

    private void move(UUID id, @Nullable LocalDate day) {
        var task = tasks.findById(id).orElseThrow();
        var me = CurrentCaller.get();
        var due = task.dueAt();
        var before = due == null ? null : due.atZone(me.zone());
        if (day == null) {
            write.postpone(id, null, me.actor());
        } else if (before == null) {
            var at = day.atTime(END_OF_WORK).atZone(me.zone()).toInstant();
            write.postpone(id, at, true, me.actor());
        } else {
            write.postpone(id, before.with(day).toInstant(), task.allDay(), me.actor());
        }
    }

    @PostMapping("/tasks/{id}/calendar")
    String putBack(
            @PathVariable UUID id, HttpServletRequest request, Say say, RedirectAttributes next) {
        mustBeHere(id);
        putTasks.back(id, CurrentCaller.get());
        Done.say(next, say.text("task.calendar.backed"));
        return "redirect:" + whereFrom(request);
    }

    /** What was overruled need not be shown any more. */
    @PostMapping("/tasks/{id}/seen")
    String seen(@PathVariable UUID id, HttpServletRequest request) {
        mustBeHere(id);
        putTasks.seen(id);
        return "redirect:" + whereFrom(request);
    }

    private void mustBeHere(UUID id) {
        if (tasks.findById(id).isEmpty()) {
            throw new NotHere("task " + id);
        }
    }

    /** Back to the page with the list; only its path is taken, so never to another site. */
    private static String whereFrom(HttpServletRequest request) {
        var from = request.getHeader(HttpHeaders.REFERER);
        try {
            var path = from == null ? null : URI.create(from).getRawPath();
            return path == null || !path.startsWith("/") || path.startsWith("//") ? "/tasks" : path;
        } catch (IllegalArgumentException e) {
            return "/tasks";
        }
    }
}
