package org.kartotek.backend.google;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * An office that reads a simulated Google, over HTTP. The settings are said here and nowhere below,
 * so that all tests of this kind share one server: a class with settings of its own starts another.
 */
@BackendTest
public abstract class OfficeAtGoogle {
    protected static final String HUB = SimulatedGoogle.HUB;
    protected static final String ANNA = "anna@office.example";

    @Autowired protected SampleOffice sample;
    @Autowired protected GoogleAccounts accounts;
    @Autowired protected RunLane runLane;
    @Autowired protected SettableClock clock;

    @DynamicPropertySource
    static void google(DynamicPropertyRegistry registry) {
        SimulatedGoogle.settings(registry);
    }

    @BeforeEach
    void anEmptyGoogle() {
        SimulatedGoogle.reset();
    }

    /** Anna founds her office, and what follows is done by her. */
    protected void inOffice(Consumer<Caller> story) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    story.accept(anna);
                    return true;
                });
    }
}
