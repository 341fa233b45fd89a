package org.kartotek.backend.scenario;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.kartotek.backend.Kartotek;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.RunLane;
import org.kartotek.backend.office.OfficeScope;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/**
 * A server without pages that runs one contacts lane again and again, to be killed. Only what the
 * lane needs is built.
 */
public final class LaneProcess {
    static final String READY = "ready";

    private LaneProcess() {}

    /** Office, account, how far our clock is from the computer's in milliseconds; then settings. */
    public static void main(String[] args) throws IOException {
        var office = UUID.fromString(args[0]);
        var account = UUID.fromString(args[1]);
        var clock = Clock.offset(Clock.systemUTC(), Duration.ofMillis(Long.parseLong(args[2])));
        var context =
                new SpringApplicationBuilder(Kartotek.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .profiles("test")
                        .initializers(it ->
                                ((GenericApplicationContext) it)
                                        .registerBean(
                                                "childClock",
                                                Clock.class,
                                                () -> clock,
                                                bean -> bean.setPrimary(true)))
                        .run(Arrays.copyOfRange(args, 3, args.length));
        var lanes = context.getBean(RunLane.class);
        System.out.println(READY);
        if (System.in.read() < 0) System.exit(0);
        while (true) OfficeScope.run(office, () -> lanes.now(account, LaneKind.CONTACTS));
    }
}
