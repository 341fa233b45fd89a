package org.kartotek.backend.google.push;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Each of both runs on one instance at a time. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "kartotek.sync.enabled", matchIfMissing = true)
class PushClockwork {
    private static final Logger LOG = LoggerFactory.getLogger(PushClockwork.class);
    private static final Duration LOOK = Duration.ofSeconds(30);
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor();

    @Bean
    RecurringTask<Void> watchTick(Offices offices, KeepWatches keep) {
        return Tasks.recurring("watches", FixedDelay.of(LOOK))
                .execute((instance, context) ->
                        offices.findAll().stream()
                                .map(Office::id)
                                .forEach(office -> OfficeScope.run(office, keep::renew)));
    }

    @Bean
    RecurringTask<Void> pullTick(PullPush pull) {
        return Tasks.recurring("pubsub", FixedDelay.of(AT_ONCE))
                .execute((instance, context) -> interruptibly(pull));
    }

    /** A question that waits at Google for minutes must not hold up a server being stopped. */
    private void interruptibly(PullPush pull) {
        if (thread.isShutdown()) return;
        try {
            thread.submit(pull::once).get();
        } catch (CancellationException e) {
            LOG.debug("Stopped while Pub/Sub was asked");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            if (!thread.isShutdown()) LOG.error("Pub/Sub could not be asked", e.getCause());
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        thread.shutdownNow();
    }
}
