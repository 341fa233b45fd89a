package org.kartotek.simulator.discovery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

/** One of Google's discovery documents, read for checking. */
public final class Discovery {

    private final JsonNode document;
    private final Map<String, ApiMethod> methods = new LinkedHashMap<>();
    private final Map<String, Parameter> common = new LinkedHashMap<>();
    private final SchemaCheck schemas;

    private Discovery(JsonNode document) {
        this.document = document;
        this.schemas = new SchemaCheck(document.path("schemas"));
        document.path("parameters")
                .properties()
                .forEach(p -> common.put(p.getKey(), Parameter.of(p.getKey(), p.getValue())));
        collect(document);
    }

    private static final Map<String, Discovery> READ = new ConcurrentHashMap<>();

    /** {@code version} as in the file name: {@code people.v1}. */
    public static Discovery of(String version) {
        return READ.computeIfAbsent(version, Discovery::read);
    }

    private static Discovery read(String version) {
        String file = "/org/kartotek/simulator/discovery/" + version + ".json";
        try (var in = Discovery.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No discovery document " + file);
            }
            return new Discovery(Json.read(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(JsonNode resource) {
        String servicePath = document.path("servicePath").asString("");
        for (JsonNode method : resource.path("methods")) {
            ApiMethod read = ApiMethod.of(servicePath, method);
            methods.put(read.id(), read);
        }
        resource.path("resources").forEach(this::collect);
    }

    /** {@code people}, {@code gmail}, {@code calendar}. */
    public String name() {
        return document.path("name").asString();
    }

    public Collection<ApiMethod> methods() {
        return methods.values();
    }

    public ApiMethod method(String id) {
        ApiMethod method = methods.get(id);
        if (method == null) {
            throw new NoSuchElementException("The " + name() + " API has no method " + id);
        }
        return method;
    }

    /** Parameters every method takes: fields, alt, prettyPrint and so on. */
    public Map<String, Parameter> commonParameters() {
        return common;
    }

    /** Checks a body against a named schema. */
    public List<Violation> check(String schema, JsonNode body) {
        return schemas.check(schema, body);
    }

    /** Checks a {@code fields} mask against a named schema. */
    public List<Violation> check(String schema, FieldMask mask) {
        return mask.check(document.path("schemas"), schema);
    }
}
