package org.kartotek.backend.google;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.springframework.context.event.EventListener;

/**
 * Starts lanes when they are due. One tick runs on one instance; each lane's own lease does the
 * rest.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "kartotek.sync.enabled", matchIfMissing = true)
class LaneClockwork {
    private static final Logger LOG = LoggerFactory.getLogger(LaneClockwork.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    LaneClockwork(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    @Bean
    RecurringTask<Void> laneTick(Offices offices, RunLane lanes, SyncSettings settings) {
        return Tasks.recurring("lanes", FixedDelay.of(settings.tick()))
                .execute((instance, context) ->
                        offices.findAll().stream()
                                .map(Office::id)
                                .forEach(office ->
                                        OfficeScope.run(office, () -> start(lanes, office))));
    }

    private void start(RunLane lanes, UUID office) {
        for (var due : lanes.due()) {
            threads.execute(() -> OfficeScope.run(office, () -> run(lanes, due)));
        }
    }

    private static void run(RunLane lanes, LaneStates.Row due) {
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
                .threads(3)
                .pollingInterval(Duration.ofSeconds(1))
                .alwaysPersistTimestampInUTC()
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .build();
    }

    /** A round that is cut off is repeated from its last page: nothing to wait for. */
    @PreDestroy
    void end() {
        threads.shutdownNow();
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        scheduler.getObject().start();
    }
}
