package org.kartotek.backend.startup;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Refuses a half-configured server before a database or a port is opened. */
final class StartupCheck implements EnvironmentPostProcessor, Ordered {
    private static final Profiles NOT_FOR_REAL = Profiles.of("demo | test");

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(NOT_FOR_REAL)) {
            new ProductionSettings(environment)
                    .firstProblem()
                    .ifPresent(sentence -> {
                        throw new NotConfigured(sentence);
                    });
        }
    }

    /** After the files and profiles are read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
