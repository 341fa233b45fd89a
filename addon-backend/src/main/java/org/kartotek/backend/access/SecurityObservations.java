package org.kartotek.backend.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.observation.SecurityObservationSettings;

/**
 * Requests are counted and timed as a whole. Spring Security would also time each of its filters,
 * twice a request, for metrics nobody reads.
 */
@Configuration(proxyBeanMethods = false)
class SecurityObservations {
    @Bean
    static SecurityObservationSettings securityObservationSettings() {
        return SecurityObservationSettings.noObservations();
    }
}
