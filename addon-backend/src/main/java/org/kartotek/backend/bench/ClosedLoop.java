package org.kartotek.backend.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** So many callers, each of whom asks again as soon as they are answered. */
record ClosedLoop(HttpClient http, int callers) {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * A stretch of one kind of requests.
     *
     * @param nanos that each took
     * @param cpuMillis of this process: the server and its callers, not the database
     */
    record Lap(List<Long> nanos, double seconds, double cpuMillis) {}

    /** What laps come to. {@code cpuMillis} is that of one request. */
    record Pace(
            int requests,
            double perSecond,
            double medianMillis,
            double p99Millis,
            double cpuMillis) {
        static Pace of(List<Lap> laps) {
            var sorted = laps.stream().flatMap(lap -> lap.nanos().stream()).sorted().toList();
            if (sorted.isEmpty()) throw new IllegalStateException("Nothing was answered in time");
            int requests = sorted.size();
            return new Pace(
                    requests,
                    rounded(requests / laps.stream().mapToDouble(Lap::seconds).sum()),
                    rounded(sorted.get(requests / 2) / 1e6),
                    rounded(sorted.get((int) (requests * 0.99)) / 1e6),
                    rounded(laps.stream().mapToDouble(Lap::cpuMillis).sum() / requests));
        }
    }

    /** The requests again and again for so long. */
    Lap around(List<HttpRequest> requests, Duration time) {
        return run(requests, Integer.MAX_VALUE, time);
    }

    /** Each request once. */
    Lap once(List<HttpRequest> requests) {
        return run(requests, requests.size(), Duration.ofMinutes(5));
    }

    private Lap run(List<HttpRequest> requests, int most, Duration time) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        long end = start + time.toNanos();
        var waited = new ArrayList<Future<List<Long>>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < callers; i++) {
                waited.add(threads.submit(() -> caller(requests, next, most, end)));
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double spent = (MACHINE.getProcessCpuTime() - cpu) / 1e6;
        return new Lap(all(waited), seconds, spent);
    }

    private List<Long> caller(List<HttpRequest> requests, AtomicInteger next, int most, long end) {
        var nanos = new ArrayList<Long>();
        for (int i = next.getAndIncrement();
                i < most && System.nanoTime() < end;
                i = next.getAndIncrement()) {
            long before = System.nanoTime();
            SidebarCall.answered(http, requests.get(i % requests.size()));
            nanos.add(System.nanoTime() - before);
        }
        return nanos;
    }

    private static List<Long> all(List<Future<List<Long>>> waited) {
        var all = new ArrayList<Long>();
        for (var one : waited) {
            try {
                all.addAll(one.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all;
    }

    static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
