package org.kartotek.backend.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Without {@code spring.datasource.url} the database is our own, in the data directory. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    @Lazy
    EmbeddedMariaDb embeddedMariaDb(@Value("${kartotek.data-dir:./data}") Path dataDir) {
        return EmbeddedMariaDb.start(dataDir.resolve("database"));
    }

    @Bean
    DatabaseServer databaseServer(
            @Value("${spring.datasource.url:#{null}}") @Nullable String url,
            @Value("${spring.datasource.username:}") String username,
            @Value("${spring.datasource.password:}") String password,
            ObjectProvider<EmbeddedMariaDb> embedded) {
        if (url != null && !url.isBlank()) {
            return DatabaseServer.probe(url, username, password);
        }
        var own = embedded.getObject();
        return DatabaseServer.probe(own.url(), own.username(), own.password());
    }

    @Bean
    HikariDataSource dataSource(
            DatabaseServer server,
            @Value("${spring.datasource.hikari.maximum-pool-size:12}") int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.username());
        pool.setPassword(server.password());
        pool.setMaximumPoolSize(connections);
        pool.setPoolName("kartotek");
        // Deleting rows that are not there must not lock the gap others insert into: lanes run side
        // by side.
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return pool;
    }

    /**
     * Connector/J 26 cannot read MariaDB's metadata ("Unknown column 'RESERVED'"), so Hibernate is
     * told what it would have asked.
     */
    @Bean
    HibernatePropertiesCustomizer dialect(DatabaseServer server) {
        return properties -> {
            properties.put("hibernate.type.preferred_uuid_jdbc_type", "BINARY");
            properties.put("hibernate.jdbc.time_zone", "UTC");
            if (server.engine() == DatabaseServer.Engine.MARIADB) {
                properties.put("hibernate.dialect", "org.hibernate.dialect.MariaDBDialect");
                properties.put("hibernate.boot.allow_jdbc_metadata_access", "false");
                properties.put("jakarta.persistence.database-product-name", "MariaDB");
                properties.put(
                        "jakarta.persistence.database-major-version",
                        String.valueOf(server.major()));
                properties.put(
                        "jakarta.persistence.database-minor-version",
                        String.valueOf(server.minor()));
            }
        };
    }
}
