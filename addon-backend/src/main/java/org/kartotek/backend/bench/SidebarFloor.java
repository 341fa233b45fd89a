package org.kartotek.backend.bench;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.bench.RecordedStatements.Asked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer costs at least, in the same server before anything of ours is asked: {@code
 * /bench/floor/3} checks both tokens, sends the statements of the third card over bare JDBC and
 * answers its bytes; {@code /bench/memory/3} only answers them.
 */
final class SidebarFloor extends OncePerRequestFilter {
    static final String PROFILE = "bench-sidebar";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FLOOR = "/bench/floor/";
    private static final String MEMORY = "/bench/memory/";

    private final List<Known> known = new ArrayList<>();
    private final NimbusJwtDecoder tokens;
    private final RecordedStatements database;

    private record Known(List<Asked> statements, byte[] answer) {}

    SidebarFloor(String jwksUrl, RecordedStatements database) {
        this.tokens =
                NimbusJwtDecoder.withJwkSetUri(jwksUrl)
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .build();
        this.database = database;
    }

    @Configuration(proxyBeanMethods = false)
    @Profile(PROFILE)
    static class InTheServer {
        @Bean
        static BeanPostProcessor recordedDataSource() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof javax.sql.DataSource source
                            ? new RecordedStatements(source)
                            : bean;
                }
            };
        }

        @Bean
        SidebarFloor sidebarFloor(
                @Value("${kartotek.google.jwks-url}") String jwksUrl,
                javax.sql.DataSource database) {
            return new SidebarFloor(jwksUrl, (RecordedStatements) database);
        }

        /** Before Spring Security, which is a part of what is measured against this. */
        @Bean
        FilterRegistrationBean<SidebarFloor> floorFirst(SidebarFloor floor) {
            var registration = new FilterRegistrationBean<>(floor);
            registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return registration;
        }
    }

    /** Remembers one card; its number in both paths. */
    int know(List<Asked> statements, byte[] answer) {
        known.add(new Known(statements, answer));
        return known.size() - 1;
    }

    static String floor(int number) {
        return FLOOR + number;
    }

    static String memory(int number) {
        return MEMORY + number;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, jakarta.servlet.ServletException {
        var path = request.getRequestURI();
        if (path.startsWith(MEMORY)) {
            request.getInputStream().readAllBytes();
            answer(response, card(path, MEMORY).answer());
        } else if (path.startsWith(FLOOR)) {
            var card = card(path, FLOOR);
            proved(request.getHeader("Authorization"), request.getInputStream().readAllBytes());
            ask(card.statements());
            answer(response, card.answer());
        } else {
            chain.doFilter(request, response);
        }
    }

    private Known card(String path, String prefix) {
        return known.get(Integer.parseInt(path.substring(prefix.length())));
    }

    private void proved(@Nullable String authorization, byte[] event) {
        tokens.decode(Objects.requireNonNull(authorization).substring("Bearer ".length()));
        tokens.decode(JSON.readTree(event).at("/authorizationEventObject/userIdToken").asString());
    }

    private void ask(List<Asked> statements) {
        try (var connection = database.bare().getConnection()) {
            for (var one : statements) one.again(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpServletResponse response, byte[] bytes) throws IOException {
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
