package org.kartotek.backend.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The sentence, without a stack trace. */
final class NotConfiguredReport extends AbstractFailureAnalyzer<NotConfigured> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotConfigured cause) {
        return new FailureAnalysis(
                cause.getMessage(), "See README.md, \"Your own office\".", cause);
    }
}
