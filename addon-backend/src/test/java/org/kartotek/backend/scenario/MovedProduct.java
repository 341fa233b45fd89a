package org.kartotek.backend.scenario;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.kartotek.backend.Kartotek;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.support.GenericApplicationContext;

/** The whole product, but for its clock: nobody waits ten minutes for Google's listings here. */
public final class MovedProduct {
    private MovedProduct() {}

    /** How far ahead the clock is; then settings. */
    public static void main(String[] args) {
        var clock = new MovedClock(Duration.parse(args[0]));
        new SpringApplicationBuilder(Kartotek.class)
                .profiles("test")
                .initializers(it ->
                        ((GenericApplicationContext) it)
                                .registerBean(
                                        "movedClock",
                                        Clock.class,
                                        () -> clock,
                                        bean -> bean.setPrimary(true)))
                .run(Arrays.copyOfRange(args, 1, args.length));
    }
}
