package org.kartotek.backend.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

class EmbeddedMariaDbTest {
    private static final Path HOME = Path.of("target", "embedded-test");

    @AfterEach
    void takeAway() throws IOException {
        FileSystemUtils.deleteRecursively(HOME);
    }

    @Test
    void aStartThatWasKilledWhileItCreatedTheFilesIsRepeatedAndWhatIsStoredStays()
            throws IOException, SQLException {
        var temporary = Path.of(System.getProperty("java.io.tmpdir")).toRealPath();
        assumeFalse(
                HOME.toAbsolutePath().startsWith(temporary),
                "This checkout lies in the temporary directory, where no database is kept");
        var halfMade = HOME.resolve("files").resolve("mysql");
        Files.createDirectories(halfMade);
        Files.writeString(halfMade.resolve("global_priv.frm"), "cut o");

        try (var server = EmbeddedMariaDb.start(HOME)) {
            client(server).sql("create table kept (text varchar(20))").update();
            client(server).sql("insert into kept values ('Ayşe')").update();
        }

        try (var server = EmbeddedMariaDb.start(HOME)) {
            assertThat(client(server).sql("select text from kept").query(String.class).single())
                    .isEqualTo("Ayşe");
        }
    }

    private static JdbcClient client(EmbeddedMariaDb server) {
        return JdbcClient.create(
                new DriverManagerDataSource(server.url(), server.username(), server.password()));
    }
}
