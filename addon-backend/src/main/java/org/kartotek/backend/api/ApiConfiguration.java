package org.kartotek.backend.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ApiJsonConverter());
    }

    @Bean
    OpenAPI kartotekApi() {
        var bearer = "bearer";
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Kartotek")
                                .version("v1")
                                .description(
                                        "Lists are pages: pass `next` as `after`. Errors are"
                                            + " problem details (RFC 9457). A POST with an"
                                            + " `Idempotency-Key` is done once however often it is"
                                            + " sent.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        bearer,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description("An API token: kt_…")))
                .addSecurityItem(new SecurityRequirement().addList(bearer));
    }
}
