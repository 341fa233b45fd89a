package org.kartotek.simulator.discovery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.PathTemplate;
import org.kartotek.simulator.http.Query;
import tools.jackson.databind.JsonNode;

/**
 * One method of an API.
 *
 * @param upload where its media variant lives, when it has one
 * @param request name of the body's schema
 * @param response name of the answer's schema
 */
public record ApiMethod(
        String id,
        String httpMethod,
        PathTemplate path,
        @Nullable PathTemplate upload,
        Map<String, Parameter> parameters,
        List<String> scopes,
        @Nullable String request,
        @Nullable String response) {

    static ApiMethod of(String servicePath, JsonNode described) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        described
                .path("parameters")
                .properties()
                .forEach(p -> parameters.put(p.getKey(), Parameter.of(p.getKey(), p.getValue())));
        List<String> scopes = new ArrayList<>();
        described.path("scopes").forEach(scope -> scopes.add(scope.asString()));
        JsonNode upload =
                described.path("mediaUpload").path("protocols").path("simple").path("path");
        return new ApiMethod(
                described.path("id").asString(),
                described.path("httpMethod").asString(),
                template("/" + servicePath + described.path("path").asString(), parameters),
                upload.isMissingNode() ? null : template(upload.asString(), parameters),
                parameters,
                List.copyOf(scopes),
                reference(described.path("request")),
                reference(described.path("response")));
    }

    private static PathTemplate template(String path, Map<String, Parameter> parameters) {
        return PathTemplate.of(
                path,
                name -> {
                    Parameter parameter = parameters.get(name);
                    return parameter == null
                            ? "[^/]+"
                            : parameter.pattern().replaceAll("^\\^|\\$$", "");
                });
    }

    private static @Nullable String reference(JsonNode node) {
        return node.has("$ref") ? node.path("$ref").asString() : null;
    }

    /** Everything wrong with the query: unknown, missing, repeated or malformed parameters. */
    public List<Violation> check(Query query, Map<String, Parameter> common) {
        List<Violation> violations = new ArrayList<>();
        for (String name : query.names()) {
            Parameter parameter = parameters.getOrDefault(name, common.get(name));
            if (parameter == null || !parameter.location().equals("query")) {
                violations.add(unknown(name));
            } else {
                violations.addAll(check(parameter, query.all(name)));
            }
        }
        for (Parameter parameter : parameters.values()) {
            if (parameter.required()
                    && parameter.location().equals("query")
                    && query.get(parameter.name()).isEmpty()) {
                String message = "Missing required parameter: " + parameter.name();
                violations.add(new Violation(parameter.name(), message));
            }
        }
        return violations;
    }

    private static Violation unknown(String name) {
        return new Violation(
                "",
                "Invalid JSON payload received. Unknown name \"%s\": Cannot bind query parameter. Field '%s' could not be found in request message."
                        .formatted(name, name));
    }

    private static List<Violation> check(Parameter parameter, List<String> values) {
        List<Violation> violations = new ArrayList<>();
        if (values.size() > 1 && !parameter.mayRepeat()) {
            String message =
                    "Invalid value at '%s', Proto field is not repeating, cannot start list."
                            .formatted(Parameter.snake(parameter.name()));
            violations.add(new Violation(parameter.name(), message));
        }
        for (String value : values) {
            parameter
                    .refuse(value)
                    .ifPresent(m ->
                            violations.add(new Violation(Parameter.snake(parameter.name()), m)));
        }
        return violations;
    }
}
