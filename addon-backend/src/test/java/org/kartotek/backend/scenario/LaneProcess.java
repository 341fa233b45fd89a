package org.kartotek.backend.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.kartotek.backend.Kartotek;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A server without pages that runs one contacts lane again and again, to be killed. Only what the
 * lane needs is built, and all of it before the lane is named, so that it can wait for its turn.
 */
public final class LaneProcess {
    static final String READY = "ready";

    private final MovedClock clock = new MovedClock(Duration.ZERO);
    private final Dying dying = new Dying();

    private LaneProcess() {}

    /** Settings. What to do comes as an {@link Errand} on standard input. */
    public static void main(String[] settings) throws IOException {
        var process = new LaneProcess();
        var context = process.start(settings);
        var lanes = context.getBean(RunLane.class);
        System.out.println(READY);
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        var line = new BufferedReader(input).readLine();
        if (line == null) System.exit(0);
        process.run(lanes, Errand.of(line));
    }

    private ApplicationContext start(String[] settings) {
        return new SpringApplicationBuilder(Kartotek.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .profiles("test")
                .initializers(it -> register((GenericApplicationContext) it))
                .run(settings);
    }

    private void register(GenericApplicationContext context) {
        context.registerBean("movedClock", Clock.class, () -> clock, it -> it.setPrimary(true));
        context.registerBean("dying", BeanPostProcessor.class, () -> dying);
    }

    private void run(RunLane lanes, Errand errand) {
        clock.move(errand.clock());
        dying.at(errand.statement(), errand.after());
        do {
            round(lanes, errand.office(), errand.account());
        } while (!errand.once());
        System.exit(0);
    }

    private static void round(RunLane lanes, UUID office, UUID account) {
        OfficeScope.in(office, () -> lanes.now(account, LaneKind.CONTACTS));
    }
}
