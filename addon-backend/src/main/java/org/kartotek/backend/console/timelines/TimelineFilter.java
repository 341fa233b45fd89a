package org.kartotek.backend.console.timelines;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.User;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * "Emails of order #1042 by anna": the words of the address, as typed.
 *
 * @param by the part of a user's address before the @
 */
public record TimelineFilter(@Nullable String kind, @Nullable Long order, @Nullable String by) {
    public static final TimelineFilter ALL = new TimelineFilter(null, null, null);

    public boolean everything() {
        return kind == null && order == null && by == null;
    }

    Set<EntryKind> kinds() {
        return Optional.ofNullable(kind)
                .flatMap(TimelineFilter::kindOf)
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<EntryKind> kindOf(String word) {
        try {
            return Optional.of(EntryKind.valueOf(word.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static String wordFor(User user) {
        return user.email().substring(0, user.email().indexOf('@'));
    }

    @Nullable UUID userId(List<User> users) {
        return users.stream()
                .filter(user -> wordFor(user).equals(by) || user.email().equals(by))
                .map(User::id)
                .findFirst()
                .orElse(null);
    }

    /** Where the next page of the same sentence is. */
    String next(String path, Timeline.Cursor cursor) {
        var uri = UriComponentsBuilder.fromPath(path);
        words().forEach(word -> uri.queryParam(word.getFirst(), word.getLast()));
        return uri.queryParam("before", cursor.at().toString())
                .queryParam("entry", cursor.entryId())
                .encode()
                .toUriString();
    }

    private List<List<String>> words() {
        var words = new ArrayList<List<String>>();
        if (kind != null) {
            words.add(List.of("kind", kind));
        }
        if (order != null) {
            words.add(List.of("order", order.toString()));
        }
        if (by != null) {
            words.add(List.of("by", by));
        }
        return words;
    }
}
