package org.kartotek.backend.capture.call;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.util.UUID;
import org.kartotek.backend.google.SyncSettings;
import org.kartotek.backend.office.OfficeScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads uploaded call logs on one instance at a time; another goes on if that one dies. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "kartotek.sync.enabled", matchIfMissing = true)
class CallLogClockwork {
    private static final Logger LOG = LoggerFactory.getLogger(CallLogClockwork.class);

    @Bean
    RecurringTask<Void> callLogs(
            CallLogProgress progress, ReadCallLog read, SyncSettings settings) {
        return Tasks.recurring("call-logs", FixedDelay.of(settings.tick()))
                .execute((instance, context) ->
                        progress.officesWithWork().forEach(office -> run(office, read)));
    }

    private static void run(UUID office, ReadCallLog read) {
        try {
            OfficeScope.run(office, read::waiting);
        } catch (RuntimeException e) {
            LOG.error("The call logs of {} were not read to their end", office, e);
        }
    }
}
