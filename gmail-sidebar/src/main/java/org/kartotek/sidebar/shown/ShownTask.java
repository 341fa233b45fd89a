package org.kartotek.sidebar.shown;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

public record ShownTask(
        String id,
        String title,
        @Nullable Instant dueAt,
        @Nullable String assignee,
        @Nullable String about,
        @Nullable String contactId) {}
