package org.kartotek.backend.bench;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.context.ApplicationContext;

/** An office with one Google account, of which one lane runs. */
record BenchOffice(Simulator google, ApplicationContext server, UUID id, GoogleAccount account) {

    static BenchOffice found(Simulator google, ApplicationContext server, String scope) {
        var settings =
                new OfficeSettings(
                        ZoneId.of("Europe/Istanbul"),
                        Locale.ENGLISH,
                        Currency.getInstance("TRY"),
                        "TR",
                        List.of("office.example"));
        var now = server.getBean(Clock.class).instant();
        var id = server.getBean(Offices.class).save(new Office("Bench", settings, now)).id();
        return new BenchOffice(
                google, server, id, OfficeScope.in(id, () -> connected(google, server, scope)));
    }

    private static GoogleAccount connected(
            Simulator google, ApplicationContext server, String scope) {
        var email = SimulatorSettings.officeAccounts().getFirst().email();
        var grant = Grant.of(google, email, SimulatorSettings.DEMO_CLIENT.id(), scope);
        return server.getBean(GoogleAccounts.class)
                .connect(email, "bench", Set.of(scope), grant, null);
    }

    void round(LaneKind kind, String what) {
        var lanes = server.getBean(RunLane.class);
        var state = OfficeScope.in(id, () -> lanes.now(account.id(), kind)).orElseThrow();
        if (state != LaneState.OK) throw new IllegalStateException(what + " ended " + state);
    }

    /** What Google was asked for since its counters were set back. */
    Map<String, Object> calls() {
        var calls = new TreeMap<String, Long>();
        long units = 0;
        for (var method :
                google.counters().asJson().at("/accounts/" + account.email()).properties()) {
            if (method.getKey().startsWith("oauth2.")) continue;
            calls.put(method.getKey(), method.getValue().path("calls").asLong());
            units += method.getValue().path("units").asLong();
        }
        return Map.of("calls", calls, "quotaUnits", units);
    }
}
