package org.kartotek.simulator.host;

import java.util.ArrayList;
import java.util.List;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;

/** What is wrong with an answer: problems make Google show its one sentence, warnings do not. */
final class Verdict {

    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    void refuse(String path, String words) {
        problems.add(path + ": " + words);
    }

    void warn(String path, String words) {
        warnings.add(path + ": " + words);
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    static ArrayNode json(List<String> lines) {
        ArrayNode array = Json.array();
        lines.forEach(array::add);
        return array;
    }
}
