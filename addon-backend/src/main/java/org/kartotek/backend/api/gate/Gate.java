package org.kartotek.backend.api.gate;

import java.time.Clock;
import org.kartotek.backend.access.Allowance;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.api.problem.ProblemWriter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** The filters of the API, made here so that no other door's chain picks them up. */
@Component
class Gate {
    private final ApiTokens tokens;
    private final RememberedAnswers answers;
    private final TransactionOperations transaction;
    private final ProblemWriter problems;
    private final ApiSettings settings;
    private final Clock clock;

    Gate(
            ApiTokens tokens,
            RememberedAnswers answers,
            TransactionOperations transaction,
            ProblemWriter problems,
            ApiSettings settings,
            Clock clock) {
        this.tokens = tokens;
        this.answers = answers;
        this.transaction = transaction;
        this.problems = problems;
        this.settings = settings;
        this.clock = clock;
    }

    BearerTokens bearerTokens() {
        return new BearerTokens(
                tokens,
                problems,
                new Allowance(settings.requestsPerMinute(), clock),
                new Allowance(settings.refusalsPerMinute(), clock));
    }

    BodyLimit bodyLimit() {
        return new BodyLimit(problems);
    }

    OnceOnly onceOnly() {
        return new OnceOnly(answers, transaction, problems);
    }
}
