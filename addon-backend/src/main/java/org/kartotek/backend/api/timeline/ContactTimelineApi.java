package org.kartotek.backend.api.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.StageNames;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts/{id}/timeline")
class ContactTimelineApi {
    private final Timeline timeline;
    private final Contacts contacts;

    ContactTimelineApi(Timeline timeline, Contacts contacts) {
        this.timeline = timeline;
        this.contacts = contacts;
    }

    /**
     * One line of a timeline.
     *
     * @param kind an interaction's kind, {@code note} or {@code step}
     * @param stage of a step, in the caller's language
     */
    record EntryJson(
            UUID id,
            String kind,
            Instant at,
            String by,
            String door,
            @Nullable String direction,
            @Nullable Integer durationSeconds,
            @Nullable String subject,
            @Nullable String text,
            @Nullable OrderRef order,
            @Nullable String stage) {

        record OrderRef(UUID id, @Nullable Long number, @Nullable String title) {}

        static EntryJson of(Timeline.Line line) {
            return new EntryJson(
                    line.id(),
                    line.kind().key(),
                    line.at(),
                    line.actorName(),
                    line.door().isEmpty() ? "" : Door.valueOf(line.door()).key(),
                    line.direction() == null ? null : line.direction().key(),
                    line.durationSeconds(),
                    line.subject(),
                    line.text(),
                    line.orderId() == null
                            ? null
                            : new OrderRef(line.orderId(), line.orderNumber(), line.orderTitle()),
                    line.stageNames() == null
                            ? null
                            : StageNames.parse(line.stageNames()).in(CurrentCaller.get().locale()));
        }
    }

    /** What happened last comes first; {@code kind} may be given more than once. */
    @GetMapping
    Slice<EntryJson> list(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<String> kind,
            @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        if (contacts.findById(id).isEmpty()) {
            throw Refusal.notFound("contact", id);
        }
        var page =
                timeline.of(
                        id,
                        new Timeline.Filter(kinds(kind), order, null),
                        after == null ? null : cursor(after),
                        Limit.of(limit));
        var next = page.next();
        return new Slice<>(
                page.lines().stream().map(EntryJson::of).toList(),
                next == null ? null : new Cursor(next.at().toString(), next.entryId()).text());
    }

    private static Timeline.Cursor cursor(String after) {
        var cursor = Cursor.read(after);
        return new Timeline.Cursor(cursor.placeInTime(), cursor.id());
    }

    private static Set<EntryKind> kinds(@Nullable List<String> words) {
        return words == null
                ? Set.of()
                : words.stream().map(ContactTimelineApi::kind).collect(Collectors.toSet());
    }

    private static EntryKind kind(String word) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.key().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.bad("kind", word, "is not a kind of entry"));
    }
}
