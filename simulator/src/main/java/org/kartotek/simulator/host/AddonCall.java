package org.kartotek.simulator.host;

import java.util.Map;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** One signed event, ready to be posted. */
record AddonCall(EntryPoint entry, String url, Map<String, String> headers, ObjectNode event) {

    ObjectNode json() {
        ObjectNode json = Json.object().put("url", url);
        ObjectNode sent = json.putObject("headers");
        headers.forEach(sent::put);
        json.set("body", event);
        return json;
    }
}
