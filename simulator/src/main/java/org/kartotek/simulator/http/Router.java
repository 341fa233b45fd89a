package org.kartotek.simulator.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds who answers a path; the most particular template wins. */
public final class Router {

    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, PathTemplate path, Endpoint endpoint) {}

    /** Answers one kind of request. */
    @FunctionalInterface
    public interface Endpoint {
        Reply answer(Request request, Map<String, String> path);
    }

    public void add(String method, PathTemplate path, Endpoint endpoint) {
        routes.add(new Route(method, path, endpoint));
        routes.sort(Comparator.comparingInt((Route r) -> r.path.literals()).reversed());
    }

    public Optional<Reply> answer(Request request) {
        for (Route route : routes) {
            if (route.method.equals(request.method())) {
                Optional<Map<String, String>> path = route.path.match(request.path());
                if (path.isPresent()) {
                    return Optional.of(route.endpoint.answer(request, path.get()));
                }
            }
        }
        return Optional.empty();
    }

    /** Which methods this path would take. */
    public TreeSet<String> methodsOf(String path) {
        var methods = new TreeSet<String>();
        for (Route route : routes) {
            if (route.path.match(path).isPresent()) {
                methods.add(route.method);
            }
        }
        return methods;
    }
}
