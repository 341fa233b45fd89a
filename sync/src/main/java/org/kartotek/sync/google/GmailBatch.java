package org.kartotek.sync.google;

import com.google.api.client.googleapis.batch.json.JsonBatchCallback;
import com.google.api.client.googleapis.json.GoogleJsonError;
import com.google.api.client.http.HttpHeaders;
import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Many messages.get in one request; each is answered, and may be refused, by itself. */
final class GmailBatch {
    /**
     * Google takes 100 and recommends no more than 50, above which its own parts limit each other.
     */
    static final int MOST = 50;

    static final String METHOD = "gmail.users.messages.get";

    interface Request {
        Gmail.Users.Messages.Get of(String id) throws IOException;
    }

    /**
     * What came back: the messages, the ids that are not there any more, and what Google refused.
     */
    record Answer(
            Map<String, Message> found, Set<String> gone, Map<String, GoogleRefusal> refused) {}

    private final Gmail gmail;
    private final InstantSource clock;
    private final Map<String, Message> found = new LinkedHashMap<>();
    private Optional<GoogleRefusal> refusal = Optional.empty();
    private int notFound;

    private GmailBatch(Gmail gmail, InstantSource clock) {
        this.gmail = gmail;
        this.clock = clock;
    }

    static Answer get(Gmail gmail, InstantSource clock, Collection<String> ids, Request request) {
        return new GmailBatch(gmail, clock).get(ids, request);
    }

    private Answer get(Collection<String> ids, Request request) {
        try {
            var batch = gmail.batch(gmail.getRequestFactory().getInitializer());
            for (var id : ids) {
                request.of(id).queue(batch, answers);
            }
            batch.execute();
            return sorted(ids);
        } catch (TokenRefused e) {
            throw e.refusal();
        } catch (IOException e) {
            throw GoogleRefusal.of(Api.GMAIL, METHOD, false, e, clock);
        } catch (IllegalArgumentException | NullPointerException e) {
            // What the client library does with a batch answer that is cut off or not multipart.
            throw GoogleRefusal.unanswered(Api.GMAIL, METHOD, e);
        }
    }

    /**
     * Google may answer the parts in any order, and the client library hands them out in the order
     * of the questions. A message says its own id; a refusal does not, so with two kinds of
     * refusals all the missing are asked for again. What was not answered at all is not gone: a
     * proxy that cuts the end off must not cost a mail.
     */
    private Answer sorted(Collection<String> ids) {
        var gone = new LinkedHashSet<String>();
        var refused = new LinkedHashMap<String, GoogleRefusal>();
        for (var id : ids) {
            if (!found.containsKey(id)) {
                refusal.ifPresentOrElse(it -> refused.put(id, it), () -> gone.add(id));
            }
        }
        if (gone.size() > notFound) {
            throw GoogleRefusal.unanswered(
                    Api.GMAIL, METHOD, new IOException(gone.size() - notFound + " parts missing"));
        }
        return new Answer(found, gone, refused);
    }

    private final JsonBatchCallback<Message> answers =
            new JsonBatchCallback<>() {
                @Override
                public void onSuccess(Message message, HttpHeaders headers) {
                    found.put(message.getId(), message);
                }

                @Override
                public void onFailure(GoogleJsonError error, HttpHeaders headers) {
                    if (error.getCode() == 404) {
                        notFound++;
                    } else {
                        refusal =
                                Optional.of(
                                        GoogleRefusal.ofPart(
                                                Api.GMAIL, METHOD, error, headers, clock));
                    }
                }
            };
}
