package org.kartotek.backend.capture.call;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.database.WholeTransaction;
import org.kartotek.sync.call.CallsXml;
import org.kartotek.sync.call.PhoneCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/**
 * Takes in the call logs that were uploaded. Some hundred calls and how far the file is read are
 * one transaction: after a restart it goes on there, and a file that is read again adds nothing.
 */
@Service
public class ReadCallLog {
    private static final Logger LOG = LoggerFactory.getLogger(ReadCallLog.class);
    private static final String SOURCE = "calls-xml";
    private static final int A_TRANSACTION = 500;

    private final CallLogFiles files;
    private final CallLogProgress progress;
    private final CaptureCall capture;
    private final WholeTransaction transaction;

    ReadCallLog(
            CallLogFiles files,
            CallLogProgress progress,
            CaptureCall capture,
            WholeTransaction transaction) {
        this.files = files;
        this.progress = progress;
        this.capture = capture;
        this.transaction = transaction;
    }

    /** All that wait in this office. */
    public void waiting() {
        for (var next = progress.next(); next.isPresent(); next = progress.next()) {
            read(next.get());
        }
    }

    private void read(UUID id) {
        var file = files.find(id).orElse(null);
        if (file == null) return;
        var reading = new Reading(file);
        try (var content = progress.content(id)) {
            CallsXml.read(content, reading);
            reading.take();
            transaction.run(() -> progress.finish(id, CallLogFiles.State.DONE));
        } catch (TakenAway e) {
            LOG.info("The call log {} was taken away while it was read", id);
        } catch (IOException | DataIntegrityViolationException e) {
            LOG.warn("The call log {} cannot be read on", id, e);
            transaction.run(() -> progress.finish(id, CallLogFiles.State.BROKEN));
        }
    }

    /** Somebody removed the file, or another instance is further. */
    private static final class TakenAway extends RuntimeException {
        @java.io.Serial private static final long serialVersionUID = 1;
    }

    private final class Reading implements CallsXml.Reading {
        private final CallLogFiles.CallLogFile file;
        private final List<PhoneCall> calls = new ArrayList<>();
        private final List<CallLogFiles.Fault> faults = new ArrayList<>();
        private int again;
        private int place;
        private int announced;
        private int skipped;
        private int unreadable;

        Reading(CallLogFiles.CallLogFile file) {
            this.file = file;
            this.again = file.place();
            this.place = file.place();
            this.unreadable = file.unreadable();
        }

        @Override
        public void announced(int calls) {
            announced += calls;
        }

        @Override
        public void call(PhoneCall call) {
            if (!isKnownPlace()) {
                calls.add(call);
                step();
            }
        }

        @Override
        public void skipped() {
            if (!isKnownPlace()) {
                skipped++;
                step();
            }
        }

        @Override
        public void unreadable(int line, String what) {
            if (!isKnownPlace()) {
                faults.add(new CallLogFiles.Fault(line, what));
                step();
            }
        }

        private boolean isKnownPlace() {
            return again > 0 && again-- > 0;
        }

        private void step() {
            if (calls.size() + skipped + faults.size() >= A_TRANSACTION) {
                take();
            }
        }

        void take() {
            int next = place + calls.size() + skipped + faults.size();
            transaction.run(() -> take(next));
            place = next;
            unreadable += faults.size();
            calls.clear();
            faults.clear();
            skipped = 0;
        }

        private void take(int next) {
            var told =
                    calls.stream()
                            .map(call -> new Told(call, SOURCE, null, null, file.whose()))
                            .toList();
            var heard = capture.ofAll(SOURCE, told);
            int logged = (int) heard.stream().filter(CaptureCall.Heard::isLogged).count();
            int fresh = (int) heard.stream().filter(CaptureCall.Heard::isNew).count();
            var count =
                    new CallLogProgress.Count(
                            logged, fresh - logged, heard.size() - fresh, skipped, faults.size());
            progress.keep(file.id(), unreadable, faults);
            if (!progress.isReadOn(file.id(), place, next, announced, count)) {
                throw new TakenAway();
            }
        }
    }
}
