package org.kartotek.backend.capture.mail;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.kartotek.backend.google.LaneCutShort;
import org.kartotek.backend.google.LaneRun;
import org.kartotek.backend.google.LeaseLost;
import org.kartotek.backend.google.Ledger;
import org.kartotek.sync.google.Api;
import org.kartotek.sync.google.GmailApi;
import org.kartotek.sync.google.GmailMessage;
import org.kartotek.sync.google.GoogleRefusal;
import org.kartotek.sync.google.SyncFailure;
import org.kartotek.sync.mail.Mail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Reads what is listed, fifty messages a request, each request's messages in one transaction. */
@Component
class ReadMessages {
    private static final Logger LOG = LoggerFactory.getLogger(ReadMessages.class);

    private final MailCopies copies;
    private final CaptureMail capture;

    ReadMessages(MailCopies copies, CaptureMail capture) {
        this.copies = copies;
        this.capture = capture;
    }

    void heads(LaneRun run, GmailApi gmail, int most) {
        var account = run.account();
        for (var done = 0; done < most; done += GmailApi.BATCH) {
            var ids = copies.nextToRead(account.id(), GmailApi.BATCH);
            if (ids.isEmpty()) {
                return;
            }
            var read = gmail.heads(ids);
            each(
                    run,
                    List.copyOf(read.found().values()),
                    GmailMessage::id,
                    some -> {
                        capture.heads(account, some, run.ledger());
                        copies.forget(account.id(), read.gone());
                    });
            after(run, read.refused());
        }
    }

    void texts(LaneRun run, GmailApi gmail, int most) {
        var account = run.account();
        for (var done = 0; done < most; done += GmailApi.BATCH) {
            var wanted = copies.nextWanted(account.id(), GmailApi.BATCH);
            if (wanted.isEmpty()) {
                return;
            }
            var read = gmail.mails(wanted.keySet());
            each(
                    run,
                    List.copyOf(read.found().entrySet()),
                    Map.Entry::getKey,
                    some -> {
                        capture.texts(account, wanted, mails(some));
                        copies.handOver(account.id(), read.gone());
                    });
            after(run, read.refused());
        }
    }

    private static Map<String, Mail> mails(Collection<Map.Entry<String, Mail>> entries) {
        var mails = new LinkedHashMap<String, Mail>();
        entries.forEach(it -> mails.put(it.getKey(), it.getValue()));
        return mails;
    }

    private interface Id<T> {
        String of(T item);
    }

    /**
     * All at once; if one of them breaks that, one by one, and the broken one is parked with its
     * error.
     */
    private <T> void each(LaneRun run, List<T> items, Id<T> id, Consumer<Collection<T>> page) {
        try {
            run.apply(() -> page.accept(items));
        } catch (LeaseLost | LaneCutShort | ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            items.forEach(item -> single(run, item, id, page));
        }
    }

    private <T> void single(LaneRun run, T item, Id<T> id, Consumer<Collection<T>> page) {
        try {
            run.apply(() -> page.accept(List.of(item)));
        } catch (LeaseLost | LaneCutShort | ConcurrencyFailureException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Message {} of {} is parked", id.of(item), run.account().id(), e);
            park(run, id.of(item), e.getClass().getSimpleName());
        }
    }

    private void park(LaneRun run, String id, String error) {
        run.apply(() -> {
            run.ledger().record(Ledger.Item.parked(id, id, Ledger.Direction.IN, error));
            copies.done(run.account().id(), List.of(id));
        });
    }

    /** What Google would not give: alone bad, it is parked; otherwise the whole lane waits. */
    private void after(LaneRun run, Map<String, GoogleRefusal> refused) {
        var waiting = new ArrayList<GoogleRefusal>();
        refused.forEach((id, refusal) -> {
            if (SyncFailure.of(Api.GMAIL, refusal) instanceof SyncFailure.Park park) {
                park(run, id, park.message());
            } else {
                waiting.add(refusal);
            }
        });
        if (!waiting.isEmpty()) {
            throw waiting.getFirst();
        }
    }
}
