package org.kartotek.backend.testing;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@TestConfiguration(proxyBeanMethods = false)
class BackendTestConfiguration {
    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock();
    }

    @Bean
    static BeanPostProcessor guardedDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof DataSource source && name.equals("dataSource")) {
                    migrate(source);
                    return ProxyDataSourceBuilder.create(source)
                            .listener(new StatementGuard(officeTables(source)))
                            .build();
                }
                return bean;
            }
        };
    }

    /** The guard must know the tables before the first statement of the application. */
    private static void migrate(DataSource source) {
        Flyway.configure().dataSource(source).outOfOrder(true).load().migrate();
    }

    private static Set<String> officeTables(DataSource source) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select table_name from information_schema.columns where"
                                    + " table_schema = database() and column_name = 'office_id'")) {
            var tables = new HashSet<String>();
            while (rows.next()) {
                tables.add(rows.getString(1).toLowerCase(java.util.Locale.ROOT));
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
