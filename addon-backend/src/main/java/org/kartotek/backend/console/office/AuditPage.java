package org.kartotek.backend.console.office;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.timelines.Doors;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, newest first. */
@Controller
class AuditPage {
    private static final int PAGE = 100;
    private static final UUID LATEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    AuditPage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param path where the subject is shown; null when it has no page
     */
    public record Entry(
            UUID id,
            Instant at,
            String actor,
            String door,
            String action,
            @Nullable String path,
            @Nullable String detail) {
        public String doorIcon() {
            return Doors.icon(door);
        }
    }

    @GetMapping("/audit")
    String page(@RequestParam(required = false) @Nullable UUID before, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        var found = entries(before == null ? LATEST : before);
        var shown = found.size() > PAGE ? found.subList(0, PAGE) : found;
        model.addAttribute("entries", shown);
        model.addAttribute("next", found.size() > PAGE ? shown.getLast().id() : null);
        return before == null ? "console/audit" : "console/audit :: rows";
    }

    private List<Entry> entries(UUID before) {
        return jdbc.sql(
                        "select id, at, actor_name, door, action, subject_kind, subject_id, detail"
                                + " from audit_entry where office_id = :office and id < :before"
                                + " order by id desc limit :most")
                .param("office", Ids.bytes(OfficeScope.current()))
                .param("before", Ids.bytes(before))
                .param("most", PAGE + 1)
                .query((row, n) ->
                        new Entry(
                                Ids.of(row.getBytes("id")),
                                row.getTimestamp("at").toInstant(),
                                row.getString("actor_name"),
                                row.getString("door"),
                                row.getString("action"),
                                path(
                                        row.getString("subject_kind"),
                                        Ids.ofNullable(row.getBytes("subject_id"))),
                                row.getString("detail")))
                .list();
    }

    private static @Nullable String path(@Nullable String kind, @Nullable UUID id) {
        if (kind == null || id == null) {
            return null;
        }
        return switch (kind) {
            case "contact" -> "/contacts/" + id;
            case "order" -> "/orders/" + id;
            case "organization" -> "/organizations/" + id;
            default -> null;
        };
    }
}
