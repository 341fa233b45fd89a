package org.kartotek.backend.console.timelines;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.BesideMail;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.contacts.KeptValue;
import org.kartotek.backend.google.contacts.UseKeptValue;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.stereotype.Component;

/** One subject's timeline as the words of the address want it. */
@Component
public class ReadTimeline {
    static final int PAGE = 40;

    /** What an open page shows at most, so much is kept up to date. */
    private static final int LONGEST = 400;

    private final Timeline timeline;
    private final Users users;
    private final Orders orders;
    private final UseKeptValue kept;
    private final BesideMail besideMail;

    ReadTimeline(
            Timeline timeline,
            Users users,
            Orders orders,
            UseKeptValue kept,
            BesideMail besideMail) {
        this.besideMail = besideMail;
        this.kept = kept;
        this.timeline = timeline;
        this.users = users;
        this.orders = orders;
    }

    /** Where the page before ended, from the address. */
    public record Before(@Nullable Instant before, @Nullable UUID entry) {
        public static final Before START = new Before(null, null);

        Timeline.@Nullable Cursor cursor() {
            return before == null || entry == null ? null : new Timeline.Cursor(before, entry);
        }

        public boolean isStart() {
            return cursor() == null;
        }
    }

    /** A user as the filter offers them. */
    public record Author(String word, String name) {}

    public record Read(TimelineDays days, List<Author> authors) {}

    /**
     * @param path where this timeline is shown, for the address of its next page
     */
    public Read of(UUID subject, TimelineFilter filter, Before before, String path, Say say) {
        return read(subject, filter, before, PAGE, path, say);
    }

    /**
     * The same from its start, as far as an open page shows it already.
     *
     * @param shown how many entries that page has
     */
    public TimelineDays again(
            UUID subject, TimelineFilter filter, int shown, String path, Say say) {
        int most = Math.clamp(shown, PAGE, LONGEST);
        return read(subject, filter, Before.START, most, path, say).days();
    }

    private Read read(
            UUID subject, TimelineFilter filter, Before before, int most, String path, Say say) {
        var everybody = users.findAllByOrderByName();
        var page = timeline.of(subject, resolved(filter, everybody), before.cursor(), most);
        var next = page.next() == null ? null : filter.next(path, page.next());
        return new Read(
                TimelineDays.of(page, offered(page), beside(page), say, next)
                        .after(before.before(), say),
                everybody.stream()
                        .map(u -> new Author(TimelineFilter.wordFor(u), u.name()))
                        .toList());
    }

    /** A handful for a first look: no filter, no next page. */
    public TimelineDays newest(UUID subject, int most, Say say) {
        var page = timeline.of(subject, Timeline.Filter.ALL, null, most);
        return TimelineDays.of(page, offered(page), beside(page), say, null);
    }

    /** Asked only where a page has notes. */
    private Set<UUID> offered(Timeline.Page page) {
        var notes =
                page.lines().stream()
                        .filter(line -> line.kind() == EntryKind.NOTE)
                        .map(Timeline.Line::id)
                        .toList();
        return notes.isEmpty()
                ? Set.of()
                : kept.among(notes).values().stream()
                        .filter(value -> !value.used())
                        .map(KeptValue::noteId)
                        .collect(Collectors.toSet());
    }

    /** Asked only where a page has mails. */
    private Map<UUID, BesideMail.Beside> beside(Timeline.Page page) {
        var mails =
                page.lines().stream()
                        .filter(line -> line.kind() == EntryKind.EMAIL)
                        .map(Timeline.Line::id)
                        .toList();
        return besideMail.of(mails, CurrentCaller.get());
    }

    private Timeline.Filter resolved(TimelineFilter filter, List<User> everybody) {
        if (filter.everything()) {
            return Timeline.Filter.ALL;
        }
        return new Timeline.Filter(
                filter.kinds(), orderId(filter.order()), userId(filter, everybody));
    }

    /** A number or name nobody has finds nothing, rather than everything. */
    private @Nullable UUID orderId(@Nullable Long number) {
        return number == null
                ? null
                : orders.findByNumber(number).map(Order::id).orElse(new UUID(0, 0));
    }

    private static @Nullable UUID userId(TimelineFilter filter, List<User> everybody) {
        if (filter.by() == null) {
            return null;
        }
        var found = filter.userId(everybody);
        return found == null ? new UUID(0, 0) : found;
    }
}
