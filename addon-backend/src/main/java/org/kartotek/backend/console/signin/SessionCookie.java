package org.kartotek.backend.console.signin;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Behind a proxy that ends TLS a request looks plain; the base URL knows better. */
@Configuration(proxyBeanMethods = false)
class SessionCookie {
    @Bean
    ServletContextInitializer secureWhenTheBaseUrlIs(@Value("${kartotek.base-url}") URI baseUrl) {
        return context -> {
            if ("https".equals(baseUrl.getScheme())) {
                context.getSessionCookieConfig().setSecure(true);
            }
        };
    }
}
