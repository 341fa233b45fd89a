package org.kartotek.backend.api;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;

/** Reads and writes the types of REST, and no other door's, in REST's own strict way. */
final class ApiJsonConverter extends JacksonJsonHttpMessageConverter {
    private static final String OURS = ApiJson.class.getPackageName() + ".";

    ApiJsonConverter() {
        super(ApiJson.MAPPER);
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        return isOurs(type.toClass()) && super.canRead(type, mediaType);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> actual, @Nullable MediaType mediaType) {
        return isOurs(actual) && super.canWrite(type, actual, mediaType);
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith(OURS);
    }
}
