package org.kartotek.simulator.host;

import java.util.List;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

/**
 * Walks a JSON answer beside {@code card-vocabulary.json}: every key an add-on in Gmail may use,
 * and what may stand there. Google drops a whole card over one unknown word, so one is enough to
 * refuse.
 */
final class Vocabulary {

    private final JsonNode types;
    private final Values values = new Values();

    Vocabulary() {
        this.types = Json.read(StaticFiles.bytes("host/card-vocabulary.json"));
    }

    void check(String type, JsonNode node, String path, Verdict verdict) {
        JsonNode shape = types.path(type);
        if (!node.isObject()) {
            verdict.refuse(path, "must be an object");
            return;
        }
        node.properties()
                .forEach(field ->
                        checkField(
                                shape.path(field.getKey()),
                                field.getValue(),
                                path + "." + field.getKey(),
                                verdict));
        checkTogether(shape, node, path, verdict);
    }

    private void checkField(JsonNode shape, JsonNode value, String path, Verdict verdict) {
        if (shape.isMissingNode()) {
            verdict.refuse(path, "Google does not know this field");
        } else if (shape.isArray()) {
            checkEach(shape.path(0), value, path, verdict);
        } else if (types.has(shape.asString())) {
            check(shape.asString(), value, path, verdict);
        } else {
            values.check(shape.asString(), value, path, verdict);
        }
    }

    private void checkEach(JsonNode shape, JsonNode list, String path, Verdict verdict) {
        if (!list.isArray()) {
            verdict.refuse(path, "must be a list");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            checkField(shape, list.path(i), path + "[" + i + "]", verdict);
        }
    }

    private static void checkTogether(JsonNode shape, JsonNode node, String path, Verdict verdict) {
        for (JsonNode needed : shape.path("$need")) {
            if (!node.has(needed.asString())) {
                verdict.refuse(path, "misses " + needed.asString());
            }
        }
        count(shape, "$one", node, path, verdict, 1, 1);
        count(shape, "$some", node, path, verdict, 1, Integer.MAX_VALUE);
        count(shape, "$most", node, path, verdict, 0, 1);
    }

    private static void count(
            JsonNode shape,
            String rule,
            JsonNode node,
            String path,
            Verdict verdict,
            int least,
            int most) {
        if (!shape.has(rule)) {
            return;
        }
        List<String> names = shape.path(rule).valueStream().map(JsonNode::asString).toList();
        long present = names.stream().filter(node::has).count();
        if (present < least) {
            verdict.refuse(path, "needs one of " + String.join(", ", names));
        } else if (present > most) {
            verdict.refuse(path, "may have only one of " + String.join(", ", names));
        }
    }
}
