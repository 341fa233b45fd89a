package org.kartotek.simulator.google;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The entries of each contact in another order: Google promises none. */
final class Reordered {

    private final Random random = new Random(1);

    /** Answers share their nodes with what is stored, so this is a copy. */
    ObjectNode of(ObjectNode answer) {
        ObjectNode copy = answer.deepCopy();
        visit(copy, false);
        return copy;
    }

    private void visit(JsonNode node, boolean ofPerson) {
        if (node instanceof ArrayNode array && ofPerson) {
            List<JsonNode> entries = new ArrayList<>();
            array.forEach(entries::add);
            Collections.shuffle(entries, random);
            array.removeAll();
            entries.forEach(array::add);
        }
        boolean person = node.path("resourceName").asString("").startsWith("people/");
        node.forEach(child -> visit(child, person));
    }
}
