package org.kartotek.backend.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.springframework.beans.factory.annotation.Autowired;

@BackendTest
class MainPipelineTest {
    private static final int AT_ONCE = 6;

    @Autowired SampleOffice sample;
    @Autowired MainPipeline pipeline;

    @Test
    void thoseWhoComeFirstAtTheSameMomentBeginOnePipeline() throws Exception {
        var anna = sample.founded();
        var ready = new CountDownLatch(AT_ONCE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(n ->
                                    threads.submit(() -> {
                                        ready.countDown();
                                        ready.await();
                                        return CurrentCaller.in(
                                                anna, () -> pipeline.stages().pipelineId());
                                    }))
                            .toList();
            var ids = new HashSet<UUID>();
            for (var one : begun) ids.add(one.get());

            assertThat(ids).hasSize(1);
        }
    }
}
