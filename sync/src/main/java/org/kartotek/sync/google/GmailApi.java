package org.kartotek.sync.google;

import com.google.api.services.gmail.Gmail;
import com.google.api.services.gmail.model.Message;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailHeaders;

/** One mailbox. */
public final class GmailApi {
    /** So many messages are asked for in one request. */
    public static final int BATCH = GmailBatch.MOST;

    private static final String ME = "me";
    private static final long PAGE = 500;
    private static final List<String> CHANGES =
            List.of("messageAdded", "messageDeleted", "labelAdded", "labelRemoved");
    private static final String METADATA =
            "id,threadId,labelIds,snippet,internalDate,payload/headers";

    /** One page of a search, newest first. */
    public record Found(List<String> ids, @Nullable String nextPage) {}

    /**
     * @param gone ids that are not there any more: drafts that were saved again, deleted mail
     * @param refused what Google would not give now, by id
     */
    public record Read<T>(
            Map<String, T> found, Set<String> gone, Map<String, GoogleRefusal> refused) {}

    private final Gmail gmail;
    private final GoogleCall call;
    private final GmailUnits units;

    public GmailApi(Gmail gmail, GoogleCall call, GmailUnits units) {
        this.gmail = gmail;
        this.call = call;
        this.units = units;
    }

    /** Where history begins from now on: to be asked before a full listing, not after it. */
    public String historyId() {
        return asked(
                "gmail.users.getProfile",
                () -> {
                    var request = gmail.users().getProfile(ME);
                    return String.valueOf(
                            call.execute("gmail.users.getProfile", units.profile(), request)
                                    .getHistoryId());
                });
    }

    /** The id of a label by the name a person gave it. */
    public Optional<String> labelNamed(String name) {
        return asked(
                "gmail.users.labels.list",
                () -> {
                    var labels =
                            call.execute(
                                            "gmail.users.labels.list",
                                            units.labels(),
                                            gmail.users().labels().list(ME))
                                    .getLabels();
                    return labels == null
                            ? Optional.<String>empty()
                            : labels.stream()
                                    .filter(it -> name.equalsIgnoreCase(it.getName()))
                                    .map(it -> it.getId())
                                    .findFirst();
                });
    }

    /**
     * @param query in Gmail's search language; null with a label for all mail under it
     */
    public Found search(@Nullable String query, @Nullable String label, @Nullable String page) {
        return asked(
                "gmail.users.messages.list",
                () -> {
                    var request =
                            gmail.users()
                                    .messages()
                                    .list(ME)
                                    .setMaxResults(PAGE)
                                    .setPageToken(page)
                                    .setQ(query);
                    if (label != null) {
                        request.setLabelIds(List.of(label));
                    }
                    request.setFields("messages/id,nextPageToken");
                    var answer = call.execute("gmail.users.messages.list", units.list(), request);
                    List<Message> messages =
                            answer.getMessages() == null ? List.of() : answer.getMessages();
                    return new Found(
                            messages.stream().map(Message::getId).toList(),
                            answer.getNextPageToken());
                });
    }

    /** What happened since a history id; every page of one round is asked from the same id. */
    public GmailHistory history(String since, @Nullable String page) {
        return asked(
                "gmail.users.history.list",
                () -> {
                    var request =
                            gmail.users()
                                    .history()
                                    .list(ME)
                                    .setStartHistoryId(new BigInteger(since))
                                    .setMaxResults(PAGE)
                                    .setHistoryTypes(CHANGES)
                                    .setPageToken(page);
                    return GmailHistory.of(
                            call.executeFromCursor(
                                    "gmail.users.history.list", units.history(), request));
                });
    }

    /** Headers, labels and the first words of up to {@link #BATCH} messages. */
    public Read<GmailMessage> heads(Collection<String> ids) {
        return read(
                ids,
                GmailMessage::of,
                id ->
                        gmail.users()
                                .messages()
                                .get(ME, id)
                                .setFormat("metadata")
                                .setMetadataHeaders(MailHeaders.NEEDED)
                                .setFields(METADATA));
    }

    /** The whole of up to {@link #BATCH} messages, without the contents of attachments. */
    public Read<Mail> mails(Collection<String> ids) {
        return read(
                ids,
                GmailMessage::mail,
                id -> gmail.users().messages().get(ME, id).setFormat("full"));
    }

    private <T> Read<T> read(
            Collection<String> ids, Function<Message, T> as, GmailBatch.Request request) {
        if (ids.size() > BATCH) {
            throw new IllegalArgumentException(ids.size() + " messages in one request");
        }
        if (ids.isEmpty()) {
            return new Read<>(Map.of(), Set.of(), Map.of());
        }
        call.take(ids.size() * units.get());
        var answer = batch(ids, request);
        var found = new LinkedHashMap<String, T>();
        answer.found().forEach((id, message) -> found.put(id, as.apply(message)));
        return new Read<>(found, answer.gone(), answer.refused());
    }

    private GmailBatch.Answer batch(Collection<String> ids, GmailBatch.Request request) {
        try {
            var answer = GmailBatch.get(gmail, call.clock(), ids, request);
            answer.refused().values().stream().distinct().forEach(call::refused);
            return answer;
        } catch (GoogleRefusal e) {
            call.refused(e);
            throw e;
        }
    }

    private interface Question<T> {
        T ask() throws IOException;
    }

    private static <T> T asked(String method, Question<T> question) {
        try {
            return question.ask();
        } catch (IOException e) {
            throw GoogleRefusal.unanswered(Api.GMAIL, method, e);
        }
    }
}
