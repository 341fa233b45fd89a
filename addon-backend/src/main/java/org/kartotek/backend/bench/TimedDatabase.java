package org.kartotek.backend.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Adds up the time that statements and commits take, as whoever sends them sees it. */
@Configuration(proxyBeanMethods = false)
@Profile("bench")
class TimedDatabase {
    private static final AtomicLong NANOS = new AtomicLong();

    static double seconds() {
        return NANOS.get() / 1e9;
    }

    @Bean
    static BeanPostProcessor timedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource source ? new Timed(source) : bean;
            }
        };
    }

    private static final class Timed extends DelegatingDataSource {
        Timed(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return timed(Connection.class, super.getConnection());
        }
    }

    private static <T> T timed(Class<T> type, T target) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private static @Nullable Object call(
            Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean counts =
                method.getName().startsWith("execute") || method.getName().equals("commit");
        long start = System.nanoTime();
        try {
            var answer = method.invoke(target, arguments);
            if (answer instanceof PreparedStatement it) return timed(PreparedStatement.class, it);
            if (answer instanceof Statement it) return timed(Statement.class, it);
            return answer;
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        } finally {
            if (counts) NANOS.addAndGet(System.nanoTime() - start);
        }
    }
}
