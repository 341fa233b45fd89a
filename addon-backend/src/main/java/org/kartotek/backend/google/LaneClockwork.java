package org.kartotek.backend.google;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Starts lanes when they are due. One tick runs on one instance; each lane's own lease does the
 * rest.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "kartotek.sync.enabled", matchIfMissing = true)
class LaneClockwork {
    private static final Logger LOG = LoggerFactory.getLogger(LaneClockwork.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RunLane lanes;
    private final ObjectProvider<Scheduler> scheduler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LaneClockwork(RunLane lanes, ObjectProvider<Scheduler> scheduler) {
        this.lanes = lanes;
        this.scheduler = scheduler;
    }

    @Bean
    RecurringTask<Void> laneTick(Offices offices, SyncSettings settings) {
        return Tasks.recurring("lanes", FixedDelay.of(settings.tick()))
                .execute((instance, context) ->
                        offices.findAll().stream()
                                .map(Office::id)
                                .forEach(office -> OfficeScope.run(office, () -> start(office))));
    }

    private void start(UUID office) {
        for (var due : lanes.due()) {
            threads.execute(() -> OfficeScope.run(office, () -> run(due)));
        }
    }

    private void run(LaneStates.Row due) {
        try {
            lanes.now(due.accountId(), due.kind());
        } catch (RuntimeException e) {
            LOG.error("The {} lane of {} did not run", due.kind(), due.accountId(), e);
        }
    }

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<RecurringTask<?>> tasks) {
        return Scheduler.create(database)
                .startTasks(tasks)
                .threads(5)
                .pollingInterval(Duration.ofSeconds(1))
                // A tick that died with its process is over after four missed beats; by default
                // all lanes would stand still for half an hour.
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .alwaysPersistTimestampInUTC()
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .build();
    }

    /** While the database is still there: lanes end at their next page, or are cut off. */
    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        lanes.stop();
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS))
            threads.shutdownNow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.getObject().start();
    }
}
