package org.kartotek.backend.demo;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.Content;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts the simulated Google; the settings of the profile point everything at it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
@Profile("demo")
class DemoGoogle {

    @Bean
    DemoFolder demoFolder(@Value("${kartotek.data-dir}") Path dataDir, Clock clock) {
        return DemoFolder.in(dataDir, clock);
    }

    @Bean(destroyMethod = "close")
    Simulator simulatedGoogle(
            DemoSettings settings, DemoFolder folder, @Value("${kartotek.base-url}") URI baseUrl) {
        Content content =
                settings.takeout() == null
                        ? new Content.DemoOffice(folder.lastDay())
                        : new Content.Takeout(settings.takeout());
        return Simulator.start(
                SimulatorSettings.forDemo(settings.simulatorPort(), folder.simulator(), content)
                        .withAddOn(AddOn.at(baseUrl)));
    }
}
