package org.kartotek.backend.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The sentence, without the stack trace of everything that wanted a database. */
final class NoDatabaseReport extends AbstractFailureAnalyzer<NoDatabase> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
        return new FailureAnalysis(cause.getMessage(), null, cause);
    }
}
