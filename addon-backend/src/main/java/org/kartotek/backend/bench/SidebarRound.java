package org.kartotek.backend.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.kartotek.backend.bench.ClosedLoop.Pace;
import org.kartotek.simulator.Simulator;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** The cards of one office, asked for by one, eight and thirty-two callers. */
final class SidebarRound {
    static final List<Integer> CALLERS = List.of(1, 8, 32);

    private static final int MAILS = 50;
    private static final int NEW_MAILS = 150;
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final int MOST_SETTLING = 12;
    private static final double STILL_FALLING = 0.95;
    private static final int SETTLED = 2;
    private static final Duration WARM = Duration.ofSeconds(2);
    private static final Duration LAP = Duration.ofSeconds(1);
    private static final int LAPS = 5;

    private final Simulator google;
    private final SidebarFloor floor;
    private final RecordedStatements database;
    private final URI base;
    private final String user;
    private final int size;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    SidebarRound(Simulator google, ApplicationContext server, String user, int size) {
        this.google = google;
        this.floor = server.getBean(SidebarFloor.class);
        this.database = (RecordedStatements) server.getBean(DataSource.class);
        this.base =
                URI.create(
                        server.getBean(Environment.class).getProperty("kartotek.base-url", "")
                                + "/");
        this.user = user;
        this.size = size;
        OfficeOfSize.make(server, user, size);
    }

    /** Each line is told as soon as it is known. */
    void measure(Consumer<Map<String, Object>> told) {
        card("message", "Berg", mails(MAILS, 0), told);
        card("home", "Call back", List.of(occasion("home")), told);
        card("search", "Berg", searches(), told);
        firstTimes(told);
    }

    private void card(
            String card,
            String shown,
            List<SidebarCall> calls,
            Consumer<Map<String, Object>> told) {
        var requests = calls.stream().map(SidebarCall::request).toList();
        var atTheFloor = new ArrayList<HttpRequest>();
        var inMemory = new ArrayList<HttpRequest>();
        var statements = 0;
        for (var call : calls) {
            // The first call of all reads what is remembered afterwards.
            var answer = SidebarCall.answered(http, call.request());
            mustShow(answer, shown);
            var asked = database.during(() -> SidebarCall.answered(http, call.request()));
            statements = Math.max(statements, asked.size());
            int number = floor.know(asked, answer);
            atTheFloor.add(call.to(base.resolve(SidebarFloor.floor(number))));
            inMemory.add(call.to(base.resolve(SidebarFloor.memory(number))));
        }
        settle(requests);
        settle(atTheFloor);
        for (int callers : CALLERS) {
            var loop = new ClosedLoop(http, callers);
            var paces = inTurns(loop, List.of(requests, atTheFloor, inMemory));
            var line = line(card, callers, paces.getFirst());
            line.put("statements", statements);
            line.put("floorPerSecond", paces.get(1).perSecond());
            line.put("floorCpuMillis", paces.get(1).cpuMillis());
            line.put("memoryPerSecond", paces.getLast().perSecond());
            told.accept(line);
        }
    }

    /**
     * Until a request twice costs no less than in the ten seconds before. Java compiles what is
     * busy while it runs, so the first card would be measured half compiled and its floor would
     * not.
     */
    private void settle(List<HttpRequest> requests) {
        var loop = new ClosedLoop(http, 8);
        double cost = Double.MAX_VALUE;
        int settled = 0;
        for (int i = 0; i < MOST_SETTLING && settled < SETTLED; i++) {
            double now = Pace.of(List.of(loop.around(requests, SETTLE))).cpuMillis();
            settled = now > cost * STILL_FALLING ? settled + 1 : 0;
            cost = Math.min(cost, now);
        }
    }

    /** By turns, so that what else the machine does falls on all of them. */
    private static List<Pace> inTurns(ClosedLoop loop, List<List<HttpRequest>> kinds) {
        var laps = kinds.stream().map(kind -> new ArrayList<ClosedLoop.Lap>()).toList();
        for (var kind : kinds) loop.around(kind, WARM);
        for (int lap = 0; lap < LAPS; lap++) {
            for (int i = 0; i < kinds.size(); i++) laps.get(i).add(loop.around(kinds.get(i), LAP));
        }
        return laps.stream().map(Pace::of).toList();
    }

    /** Mails nobody has opened yet: each costs its call of Gmail, once. */
    private void firstTimes(Consumer<Map<String, Object>> told) {
        for (int part = 0; part < CALLERS.size(); part++) {
            int callers = CALLERS.get(part);
            var requests = mails(NEW_MAILS, 1 + part).stream().map(SidebarCall::request).toList();
            var lap = new ClosedLoop(http, callers).once(requests);
            told.accept(line("message, first time", callers, Pace.of(List.of(lap))));
        }
    }

    private LinkedHashMap<String, Object> line(String card, int callers, Pace pace) {
        var line = new LinkedHashMap<String, Object>();
        line.put("card", card);
        line.put("contacts", size);
        line.put("callers", callers);
        line.put("requests", pace.requests());
        line.put("perSecond", pace.perSecond());
        line.put("medianMillis", pace.medianMillis());
        line.put("p99Millis", pace.p99Millis());
        line.put("cpuMillis", pace.cpuMillis());
        return line;
    }

    private List<SidebarCall> mails(int howMany, int part) {
        return IntStream.range(0, howMany)
                .map(i -> 1 + (int) ((i + part * 1_000L) * 7_919 % size))
                .mapToObj(n -> {
                    var from = "p%d@firm%d.example".formatted(n, 1 + n / 10);
                    var id = SidebarCall.mailArrives(http, google, from, user);
                    return SidebarCall.of(
                            http,
                            google,
                            Map.of("user", user, "trigger", "message", "messageId", id));
                })
                .toList();
    }

    private SidebarCall occasion(String trigger) {
        return SidebarCall.of(http, google, Map.of("user", user, "trigger", trigger));
    }

    /**
     * By number as people type it, and by name: each finds one contact in an office of any size.
     */
    private List<SidebarCall> searches() {
        return IntStream.range(0, 10)
                .map(i -> 1 + (int) (i * 7_919L % size))
                .mapToObj(n -> n % 2 == 0 ? "0532 %07d".formatted(n) : "berg%07d".formatted(n))
                .map(query -> SidebarCall.of(http, google, SidebarCall.search(user, base, query)))
                .toList();
    }

    private static void mustShow(byte[] answer, String words) {
        var text = new String(answer, StandardCharsets.UTF_8);
        if (!text.contains(words)) throw new IllegalStateException("No " + words + " in " + text);
    }
}
