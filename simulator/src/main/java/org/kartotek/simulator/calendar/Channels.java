package org.kartotek.simulator.calendar;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells web hooks that a calendar changed: an empty POST, all in its headers. As with Google a
 * notification may get lost; nobody repeats it for long.
 */
final class Channels {
    private static final System.Logger LOG = System.getLogger(Channels.class.getName());
    private static final Duration USUAL_LIFE = Duration.ofDays(7);
    private static final DateTimeFormatter EXPIRATION =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH);

    private final EventBooks books;
    private final Workspace workspace;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ExecutorService sender =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final Map<String, Channel> channels = new LinkedHashMap<>();

    private record Channel(
            String id,
            String calendar,
            String resourceId,
            URI address,
            String token,
            Instant until,
            long number) {
        Channel next() {
            return new Channel(id, calendar, resourceId, address, token, until, number + 1);
        }

        ObjectNode asJson() {
            return Json.object()
                    .put("id", id)
                    .put("calendar", calendar)
                    .put("resourceId", resourceId)
                    .put("address", address.toString())
                    .put("token", token)
                    .put("until", until.toEpochMilli());
        }

        static Channel of(JsonNode json) {
            return new Channel(
                    json.path("id").asString(),
                    json.path("calendar").asString(),
                    json.path("resourceId").asString(),
                    URI.create(json.path("address").asString()),
                    json.path("token").asString(""),
                    Instant.ofEpochMilli(json.path("until").asLong()),
                    1);
        }
    }

    Channels(Workspace workspace, EventBooks books) {
        this.workspace = workspace;
        this.books = books;
        books.onChange(this::changed);
    }

    ObjectNode watch(Call call) {
        var book = EventCalls.book(books, call);
        var wish = call.body();
        var id = wish.path("id").asString("");
        if (!id.matches("[A-Za-z0-9\\-_+/=]{1,64}")
                || !wish.path("type").asString("").matches("web_?hook")) {
            throw Refused.of(400, "INVALID_ARGUMENT", "invalid", "Invalid channel id or type.");
        }
        synchronized (books) {
            if (channels.containsKey(id)) {
                throw Refused.of(
                        400,
                        "INVALID_ARGUMENT",
                        "channelIdNotUnique",
                        "Channel id " + id + " not unique");
            }
            var channel =
                    new Channel(
                            id,
                            book.id(),
                            Integer.toHexString(book.id().hashCode()) + "ri",
                            address(wish.path("address").asString("")),
                            wish.path("token").asString(""),
                            until(wish),
                            1);
            var change = Json.object();
            change.set("channel", channel.asJson());
            workspace.journal().append(EventBooks.JOURNAL, change);
            channels.put(id, channel.next());
            tell(channel, "sync");
            return answer(channel);
        }
    }

    private Instant until(JsonNode wish) {
        var longest = books.now().plus(Duration.ofDays(30));
        var wanted = wish.path("expiration").asString("");
        var ttl = wish.path("params").path("ttl").asString("");
        var until =
                wanted.matches("\\d{1,15}")
                        ? Instant.ofEpochMilli(Long.parseLong(wanted))
                        : books.now()
                                .plus(
                                        ttl.matches("\\d{1,9}")
                                                ? Duration.ofSeconds(Long.parseLong(ttl))
                                                : USUAL_LIFE);
        return until.isAfter(longest) ? longest : until;
    }

    /** Google wants https; on this machine plain http will do. */
    private static URI address(String text) {
        try {
            var address = URI.create(text);
            var host = String.valueOf(address.getHost());
            if ("https".equals(address.getScheme())
                    || host.equals("localhost")
                    || host.equals("127.0.0.1")) {
                return address;
            }
        } catch (IllegalArgumentException _) {
            // refused below
        }
        throw Refused.of(
                400,
                "INVALID_ARGUMENT",
                "push.webhookUrlNotHttps",
                "WebHook callback must be HTTPS: " + text);
    }

    private ObjectNode answer(Channel channel) {
        var answer =
                Json.object()
                        .put("kind", "api#channel")
                        .put("id", channel.id)
                        .put("resourceId", channel.resourceId);
        answer.put("resourceUri", uri(channel));
        if (!channel.token.isEmpty()) {
            answer.put("token", channel.token);
        }
        return answer.put("expiration", Long.toString(channel.until.toEpochMilli()));
    }

    private String uri(Channel channel) {
        return workspace.url() + "calendar/v3/calendars/" + channel.calendar + "/events?alt=json";
    }

    ObjectNode stop(Call call) {
        synchronized (books) {
            var channel = channels.get(call.body().path("id").asString(""));
            if (channel == null
                    || !channel.resourceId.equals(call.body().path("resourceId").asString(""))) {
                throw Refused.of(
                        404,
                        "NOT_FOUND",
                        "notFound",
                        "Channel '"
                                + call.body().path("id").asString("")
                                + "' not found for project '1'");
            }
            workspace
                    .journal()
                    .append(EventBooks.JOURNAL, Json.object().put("stopped", channel.id));
            channels.remove(channel.id);
            return Json.object();
        }
    }

    private void changed(EventBook book) {
        channels.replaceAll((_, channel) -> {
            if (!channel.calendar.equals(book.id()) || channel.until.isBefore(books.now())) {
                return channel;
            }
            tell(channel, "exists");
            return channel.next();
        });
    }

    private void tell(Channel channel, String state) {
        var request =
                HttpRequest.newBuilder(channel.address)
                        .timeout(Duration.ofSeconds(10))
                        .header("X-Goog-Channel-ID", channel.id)
                        .header(
                                "X-Goog-Channel-Expiration",
                                EXPIRATION.format(channel.until.atOffset(ZoneOffset.UTC)))
                        .header("X-Goog-Resource-ID", channel.resourceId)
                        .header("X-Goog-Resource-URI", uri(channel))
                        .header("X-Goog-Resource-State", state)
                        .header("X-Goog-Message-Number", Long.toString(channel.number))
                        .POST(HttpRequest.BodyPublishers.noBody());
        if (!channel.token.isEmpty()) {
            request.header("X-Goog-Channel-Token", channel.token);
        }
        sender.execute(() -> send(request.build()));
    }

    private void send(HttpRequest request) {
        try {
            for (var attempt = 0; attempt < 3; attempt++) {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 500) {
                    return;
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "Nobody hears " + request.uri(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    boolean replay(ObjectNode change) {
        if (change.has("channel")) {
            var channel = Channel.of(change.path("channel"));
            channels.put(channel.id, channel.next());
            return true;
        }
        return change.has("stopped") && channels.remove(change.path("stopped").asString()) != null;
    }

    void reset() {
        channels.clear();
    }
}
