package org.kartotek.backend.scenario;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Ends this process like a cut cable, a moment after it began a certain statement or commit: before
 * the database has it, while it works on it, or when it has answered.
 */
final class Dying implements BeanPostProcessor, MethodExecutionListener {
    private static final Set<String> COUNTED =
            Set.of(
                    "commit",
                    "execute",
                    "executeQuery",
                    "executeUpdate",
                    "executeBatch",
                    "executeLargeBatch");

    private final AtomicInteger left = new AtomicInteger();
    private volatile Duration wait = Duration.ZERO;

    void at(int statement, Duration wait) {
        this.wait = wait;
        left.set(statement);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource")
                ? ProxyDataSourceBuilder.create(source).methodListener(this).build()
                : bean;
    }

    @Override
    public void beforeMethod(MethodExecutionContext method) {
        if (COUNTED.contains(method.getMethod().getName()) && left.decrementAndGet() == 0) die();
    }

    @Override
    public void afterMethod(MethodExecutionContext method) {}

    private void die() {
        if (wait.isZero()) Runtime.getRuntime().halt(1);
        Thread.ofPlatform()
                .start(() -> {
                    try {
                        Thread.sleep(wait);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    Runtime.getRuntime().halt(1);
                });
    }
}
