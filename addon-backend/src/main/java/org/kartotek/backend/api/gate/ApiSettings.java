package org.kartotek.backend.api.gate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one caller may ask for.
 *
 * @param requestsPerMinute of one token
 * @param refusalsPerMinute of one address without a valid token, before it is told to wait
 */
@ConfigurationProperties("kartotek.api")
record ApiSettings(
        @DefaultValue("600") int requestsPerMinute, @DefaultValue("30") int refusalsPerMinute) {}
