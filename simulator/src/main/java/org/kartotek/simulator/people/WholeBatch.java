package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** Collects what every contact of a batch would become; all or nothing. */
final class WholeBatch {

    private final List<Contact> contacts = new ArrayList<>();
    private final Map<String, Refused> refusals = new LinkedHashMap<>();

    void add(String name, Supplier<Contact> change) {
        try {
            contacts.add(change.get());
        } catch (Refused refused) {
            refusals.put(name, refused);
        }
    }

    /** Fails with the first refusal, naming all of them. */
    List<Contact> accepted(String detailType) {
        if (refusals.isEmpty()) {
            return contacts;
        }
        Refused first = refusals.values().iterator().next();
        ObjectNode detail = Json.object();
        detail.put("@type", "type.googleapis.com/google.people.v1." + detailType);
        ObjectNode named = detail.putObject("contacts");
        refusals.forEach((name, refused) ->
                named.putObject(name).set("status", refused.asStatus(canonical(refused))));
        throw Refused.of(first.code(), first.status(), first.reason(), first.text()).with(detail);
    }

    private static int canonical(Refused refused) {
        return switch (refused.status()) {
            case "NOT_FOUND" -> 5;
            case "FAILED_PRECONDITION" -> 9;
            default -> 3;
        };
    }
}
