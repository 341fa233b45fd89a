package org.kartotek.backend.demo;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the demo starts.
 *
 * @param simulatorPort where the simulated Google listens
 * @param takeout a folder with a person's own export, in place of the made-up office
 */
@ConfigurationProperties("kartotek.demo")
record DemoSettings(int simulatorPort, @Nullable Path takeout) {}
