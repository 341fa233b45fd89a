package org.kartotek.backend.capture.call;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that call the office and that belong to no contact. */
@Service
public class UnknownCallers {

    /** One number; its calls enter a timeline as soon as some contact has it. */
    public record Caller(String number, int calls, Instant lastAt) {}

    private final PhoneCalls calls;

    UnknownCallers(PhoneCalls calls) {
        this.calls = calls;
    }

    @Transactional(readOnly = true)
    public List<Caller> since(Instant since, int most) {
        return calls.unknown(since, most);
    }
}
