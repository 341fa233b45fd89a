package org.kartotek.backend.console.tasks;

import java.time.Duration;
import java.time.Instant;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.call.UnknownCallers;
import org.kartotek.backend.console.orders.OrderRows;
import org.kartotek.backend.console.sync.OpenQuestions;
import org.kartotek.backend.console.sync.SyncLine;
import org.kartotek.backend.console.timelines.ReadTimeline;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: what waits for me, what stands still, what happened. */
@Controller
class Today {
    private static final int TASKS = 10;
    private static final int ORDERS = 8;
    private static final int ENTRIES = 15;

    private final TaskRows tasks;
    private final OrderRows orders;
    private final ReadTimeline timeline;
    private final SyncLine sync;
    private final OpenQuestions questions;
    private final UnknownCallers callers;

    Today(
            TaskRows tasks,
            OrderRows orders,
            ReadTimeline timeline,
            SyncLine sync,
            OpenQuestions questions,
            UnknownCallers callers) {
        this.tasks = tasks;
        this.orders = orders;
        this.timeline = timeline;
        this.sync = sync;
        this.questions = questions;
        this.callers = callers;
    }

    @GetMapping("/")
    String today(Say say, Model model) {
        var me = CurrentCaller.get();
        model.addAttribute("tasks", tasks.of(me.userId(), TASKS));
        model.addAttribute("waiting", orders.waiting(ORDERS, say));
        model.addAttribute("timeline", timeline.newest(me.officeId(), ENTRIES, say));
        model.addAttribute("sync", sync.read(say));
        model.addAttribute("questions", questions.read(say));
        model.addAttribute("callers", callers.count(UnknownCallers.Wanted.since(weekAgo(say))));
        model.addAttribute("mayAnswer", me.role().includes(Role.MANAGER));
        return "console/today";
    }

    private static Instant weekAgo(Say say) {
        return say.now().minus(Duration.ofDays(7));
    }
}
