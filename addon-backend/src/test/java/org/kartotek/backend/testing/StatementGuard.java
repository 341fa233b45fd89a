package org.kartotek.backend.testing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * Fails every statement on an office's table that does not name {@code office_id}, and counts the
 * statements of the current thread. Native SQL is not filtered by Hibernate: this is what catches a
 * forgotten office.
 */
public final class StatementGuard implements QueryExecutionListener {
    private static final ThreadLocal<List<String>> COUNTED = new ThreadLocal<>();
    private static final ThreadLocal<Boolean> OFF = ThreadLocal.withInitial(() -> false);
    private static final Pattern WORD = Pattern.compile("[a-z_0-9]+");

    private final Set<String> officeTables;
    private final Set<String> approved = ConcurrentHashMap.newKeySet();

    StatementGuard(Set<String> officeTables) {
        this.officeTables = Set.copyOf(officeTables);
    }

    /** Statements that {@code work} sends on this thread, in order. */
    public static List<String> statementsOf(ThrowingRunnable work) {
        var counted = new CopyOnWriteArrayList<String>();
        COUNTED.set(counted);
        try {
            work.run();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            COUNTED.remove();
        }
        return counted;
    }

    @FunctionalInterface
    public interface ThrowingRunnable {
        void run() throws Exception;
    }

    interface Switch extends AutoCloseable {
        @Override
        void close();
    }

    static Switch off() {
        OFF.set(true);
        return () -> OFF.set(false);
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (OFF.get()) {
            return;
        }
        for (var query : queries) {
            var counted = COUNTED.get();
            if (counted != null) {
                counted.add(query.getQuery());
            }
            approve(query.getQuery());
        }
    }

    private void approve(String sql) {
        if (approved.contains(sql)) {
            return;
        }
        var lower = sql.toLowerCase(Locale.ROOT);
        boolean schema = lower.startsWith("create ") || lower.startsWith("alter ");
        if (!schema && !lower.contains("office_id")) {
            WORD.matcher(lower)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .filter(officeTables::contains)
                    .findFirst()
                    .ifPresent(table -> {
                        throw new AssertionError(
                                "A statement on %s does not name office_id: %s"
                                        .formatted(table, sql));
                    });
        }
        approved.add(sql);
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}
}
