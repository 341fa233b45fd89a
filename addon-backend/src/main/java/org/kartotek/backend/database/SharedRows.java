package org.kartotek.backend.database;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Rows that many transactions write to, such as those of a contact whom two mailboxes know. They
 * are written once, at the end of the transaction and always in the same order: written as they
 * come, two lanes would wait for each other.
 */
public final class SharedRows<K extends Comparable<K>, V> {
    private final int order;
    private final BinaryOperator<V> merge;
    private final Consumer<Map<K, V>> write;

    /**
     * @param order which kind of row comes first; the same everywhere
     * @param merge what remains of two values for one row
     */
    public SharedRows(int order, BinaryOperator<V> merge, Consumer<Map<K, V>> write) {
        this.order = order;
        this.merge = merge;
        this.write = write;
    }

    /** Outside a transaction they are written at once. */
    public void put(Collection<K> keys, Function<K, V> value) {
        if (keys.isEmpty()) return;
        boolean later =
                TransactionSynchronizationManager.isSynchronizationActive()
                        && TransactionSynchronizationManager.isActualTransactionActive();
        Map<K, V> rows = later ? waiting() : new TreeMap<>();
        keys.forEach(it -> rows.merge(it, value.apply(it), merge));
        if (!later) write.accept(rows);
    }

    private Map<K, V> waiting() {
        var end = bound();
        if (end == null) {
            end = new End();
            TransactionSynchronizationManager.bindResource(this, end);
            TransactionSynchronizationManager.registerSynchronization(end);
        }
        return end.rows;
    }

    @SuppressWarnings("unchecked") // only waiting() binds under this key
    private @Nullable End bound() {
        return (End) TransactionSynchronizationManager.getResource(this);
    }

    private final class End implements TransactionSynchronization {
        private final Map<K, V> rows = new TreeMap<>();

        @Override
        public int getOrder() {
            return order;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(SharedRows.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(SharedRows.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!rows.isEmpty()) write.accept(new TreeMap<>(rows));
            rows.clear();
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(SharedRows.this);
        }
    }
}
