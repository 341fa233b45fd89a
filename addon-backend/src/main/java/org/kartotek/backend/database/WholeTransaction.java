package org.kartotek.backend.database;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.core.NestedRuntimeException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction, again from the start when the database chose it as the victim of a
 * deadlock, or when somebody else wrote the same row first: the second time it is found. On a
 * cluster such a conflict appears only at COMMIT (error 1213), so nothing smaller than the whole
 * can be repeated.
 */
@Component
public class WholeTransaction {
    private static final int TRIES = 5;
    private static final int DUPLICATE_ENTRY = 1062;

    private final TransactionTemplate template;

    WholeTransaction(PlatformTransactionManager transactions) {
        this.template = new TransactionTemplate(transactions);
    }

    public void run(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                template.executeWithoutResult(status -> work.run());
                return;
            } catch (ConcurrencyFailureException | DataIntegrityViolationException e) {
                if (attempt == TRIES || !isConflict(e)) throw e;
                pause(attempt);
            }
        }
    }

    private static boolean isConflict(NestedRuntimeException e) {
        return e instanceof ConcurrencyFailureException
                || e.getMostSpecificCause() instanceof SQLException cause
                        && cause.getErrorCode() == DUPLICATE_ENTRY;
    }

    /** At random, so that two victims of each other do not meet again. */
    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(20L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
