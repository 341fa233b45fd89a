package org.kartotek.backend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kartotek.backend.command.Command;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench plans [CONTACTS]}: how the database finds what each card of the side panel asks for,
 * in an office of that size; a line of JSON for each table of each statement. Ends with 1 if any of
 * them is read as a whole.
 */
final class BenchPlans implements Command {
    private static final int SIZE = 100_000;

    /** A table that has no more rows than this may be read as a whole. */
    private static final long FEW = 1_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Class<?> application;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    BenchPlans(Class<?> application) {
        this.application = application;
    }

    @Override
    public int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException {
        int size = arguments.isEmpty() ? SIZE : Integer.parseInt(arguments.getFirst());
        var folder = Files.createTempDirectory("kartotek-bench");
        System.setOut(log);
        int port = BenchSidebar.freePort();
        var addOn = AddOn.at(URI.create("http://localhost:" + port + "/"));
        var settings = SimulatorSettings.forTests().withCheckResponses(false).withAddOn(addOn);
        try (var google = Simulator.start(settings);
                var server = BenchSidebar.start(application, google, addOn, folder, port)) {
            var user = SimulatorSettings.officeAccounts().getFirst().email();
            log.println("Filling an office of " + size + " contacts");
            OfficeOfSize.make(server, user, size);
            var more = new PlanOffice(server.getBean(JdbcTemplate.class), user);
            more.fill();
            var cards = new PlannedCards(http, google, addOn.baseUrl(), user, more);
            var database = (RecordedStatements) server.getBean(DataSource.class);
            int whole = 0;
            for (var card : cards.all().entrySet()) {
                whole += tell(card.getKey(), card.getValue(), database, out);
            }
            return whole == 0 ? 0 : 1;
        } finally {
            BenchContacts.delete(folder);
        }
    }

    private int tell(String card, SidebarCall call, RecordedStatements database, PrintStream out) {
        // The first call of all reads what is remembered afterwards.
        SidebarCall.answered(http, call.request());
        var asked = database.during(() -> SidebarCall.answered(http, call.request()));
        int whole = 0;
        for (int i = 0; i < asked.size(); i++) {
            for (var row : explained(asked.get(i), database)) {
                var line = new LinkedHashMap<String, Object>();
                line.put("card", card);
                line.put("statement", i + 1);
                line.putAll(row);
                boolean all = isWhole(row);
                if (all) {
                    line.put("whole", asked.get(i).sql());
                    whole++;
                }
                out.println(JSON.writeValueAsString(line));
            }
        }
        return whole;
    }

    private static List<Map<String, Object>> explained(
            RecordedStatements.Asked asked, RecordedStatements database) {
        if (!asked.sql().stripLeading().regionMatches(true, 0, "select", 0, 6)
                && !asked.sql().startsWith("(")) {
            return List.of();
        }
        try (var connection = database.bare().getConnection()) {
            return asked.explained(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(asked.sql(), e);
        }
    }

    /** What a statement made itself is no table. */
    private static boolean isWhole(Map<String, Object> row) {
        var table = String.valueOf(row.get("table"));
        var read = String.valueOf(row.get("rows"));
        return List.of("ALL", "index").contains(String.valueOf(row.get("type")))
                && !table.startsWith("<")
                && !read.isEmpty()
                && Long.parseLong(read) > FEW;
    }
}
