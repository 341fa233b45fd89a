package org.kartotek.simulator.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many calls in one multipart body; each part is a request of its own and fails on its own. */
public final class MultipartBatch {

    private static final String ANSWER_BOUNDARY = "batch_kartotek_simulator";
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");

    private final Function<Request, Reply> inner;

    public MultipartBatch(Function<Request, Reply> inner) {
        this.inner = inner;
    }

    private record Part(Optional<String> contentId, Request request) {}

    /** Empty when the body is no multipart or a part is not an HTTP request. */
    public Optional<Reply> answer(Request outer, int limit) {
        Matcher boundary = BOUNDARY.matcher(outer.header("Content-Type").orElse(""));
        if (!boundary.find()) {
            return Optional.empty();
        }
        List<Part> parts = new ArrayList<>();
        for (String section : sections(outer, boundary.group(1))) {
            Optional<Part> part = part(section, outer);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        return parts.isEmpty() || parts.size() > limit
                ? Optional.empty()
                : Optional.of(answerAll(parts));
    }

    private Reply answerAll(List<Part> parts) {
        var body = new StringBuilder();
        for (Part part : parts) {
            Reply reply = inner.apply(part.request);
            body.append("--").append(ANSWER_BOUNDARY).append("\r\nContent-Type: application/http");
            part.contentId.ifPresent(id -> body.append("\r\nContent-ID: ").append(responseId(id)));
            body.append("\r\n\r\nHTTP/1.1 ").append(reply.status()).append(' ');
            body.append(reply.status() < 300 ? "OK" : "Refused").append("\r\n");
            reply.headers().forEach((n, v) -> body.append(n).append(": ").append(v).append("\r\n"));
            body.append("Content-Length: ").append(reply.body().length).append("\r\n\r\n");
            body.append(new String(reply.body(), StandardCharsets.UTF_8)).append("\r\n");
        }
        body.append("--").append(ANSWER_BOUNDARY).append("--\r\n");
        return Reply.of(
                200,
                "multipart/mixed; boundary=" + ANSWER_BOUNDARY,
                body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String responseId(String id) {
        return id.startsWith("<") ? "<response-" + id.substring(1) : "response-" + id;
    }

    private static List<String> sections(Request outer, String boundary) {
        List<String> sections = new ArrayList<>();
        String[] pieces = ("\r\n" + outer.text()).split("\r?\n--" + Pattern.quote(boundary), -1);
        for (int i = 1; i < pieces.length; i++) {
            if (!pieces[i].startsWith("--")) {
                sections.add(pieces[i].replaceFirst("^[ \t]*\r?\n", ""));
            }
        }
        return sections;
    }

    private static Optional<Part> part(String section, Request outer) {
        String[] envelope = section.split("\r?\n\r?\n", 2);
        if (envelope.length < 2) {
            return Optional.empty();
        }
        String[] head = envelope[1].split("\r?\n\r?\n", 2);
        String[] lines = head[0].split("\r?\n");
        String[] start = lines[0].strip().split(" ");
        if (start.length < 2) {
            return Optional.empty();
        }
        Map<String, String> headers = headers(lines, 1);
        outer.header("Authorization").ifPresent(a -> headers.putIfAbsent("Authorization", a));
        // the part may carry an absolute address: only its path counts
        URI target = URI.create(start[1].replace("|", "%7C").replace(" ", "%20"));
        String method =
                start[0].equals("POST")
                        ? headers.getOrDefault("X-HTTP-Method-Override", "POST")
                        : start[0];
        byte[] body = (head.length > 1 ? head[1] : "").strip().getBytes(StandardCharsets.UTF_8);
        return Optional.of(
                new Part(
                        Optional.ofNullable(
                                headers(envelope[0].split("\r?\n"), 0).get("Content-ID")),
                        new Request(
                                method,
                                target.getRawPath(),
                                Query.parse(target.getRawQuery()),
                                headers,
                                body)));
    }

    private static Map<String, String> headers(String[] lines, int from) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = from; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).strip(),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }
}
