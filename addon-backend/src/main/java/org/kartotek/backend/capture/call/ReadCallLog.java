package org.kartotek.backend.capture.call;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.kartotek.backend.access.Actor;
import org.kartotek.sync.call.CallsXml;
import org.kartotek.sync.call.PhoneCall;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in the call log of a phone from a file; the same file again adds nothing. */
@Service
public class ReadCallLog {
    private static final String SOURCE = "calls-xml";
    private static final int A_TRANSACTION = 200;
    private static final int NAMED = 100;

    private final CaptureCall capture;
    private final TransactionOperations transaction;

    ReadCallLog(CaptureCall capture, TransactionOperations transaction) {
        this.capture = capture;
        this.transaction = transaction;
    }

    /** One place in the file. */
    public record Unreadable(int line, String what) {}

    /**
     * @param added calls that nobody had told of
     * @param skipped blocked, or answered on another device
     * @param unreadable how many; the first of them are named
     */
    public record Outcome(
            int added, int known, int skipped, int unreadable, List<Unreadable> named) {}

    /**
     * @param whose phone it is
     */
    public Outcome of(InputStream file, Actor whose) throws IOException {
        var counting = new Counting(whose);
        CallsXml.read(file, counting);
        return counting.outcome();
    }

    private final class Counting implements CallsXml.Reading {
        private final Actor whose;
        private final List<PhoneCall> waiting = new ArrayList<>();
        private final List<Unreadable> named = new ArrayList<>();
        private int added;
        private int known;
        private int skipped;
        private int unreadable;

        Counting(Actor whose) {
            this.whose = whose;
        }

        @Override
        public void call(PhoneCall call) {
            waiting.add(call);
            if (waiting.size() >= A_TRANSACTION) {
                take();
            }
        }

        @Override
        public void skipped() {
            skipped++;
        }

        @Override
        public void unreadable(int line, String what) {
            unreadable++;
            if (named.size() < NAMED) {
                named.add(new Unreadable(line, what));
            }
        }

        private void take() {
            transaction.executeWithoutResult(_ -> {
                for (var call : waiting) {
                    if (capture.of(new Told(call, SOURCE, null, null, whose)).isNew()) {
                        added++;
                    } else {
                        known++;
                    }
                }
            });
            waiting.clear();
        }

        Outcome outcome() {
            take();
            return new Outcome(added, known, skipped, unreadable, List.copyOf(named));
        }
    }
}
