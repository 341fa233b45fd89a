package org.kartotek.simulator.people;

import org.junit.jupiter.api.AfterEach;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A simulator with one caller who may do everything with the hub's contacts. */
abstract class PeopleTest {

    final Simulator simulator = Simulator.start(settings());
    final GoogleCaller hub =
            GoogleCaller.with(simulator, "hub@office.example", GoogleCaller.CONTACTS);

    SimulatorSettings settings() {
        return SimulatorSettings.forTests();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    JsonNode create(String person) {
        var answer = hub.post("v1/people:createContact", person);
        if (answer.status() != 200) {
            throw new AssertionError(answer.body());
        }
        return answer.body();
    }

    JsonNode ada() {
        return create("{\"names\":[{\"givenName\":\"Ada\",\"familyName\":\"Lovelace\"}]}");
    }

    GoogleCaller.Answer get(JsonNode person) {
        return hub.get(
                "v1/"
                        + name(person)
                        + "?personFields=metadata,names,biographies,phoneNumbers,memberships,clientData");
    }

    GoogleCaller.Answer update(JsonNode person, String mask, ObjectNode change) {
        change.put("etag", person.path("etag").asString());
        return hub.patch(
                "v1/" + name(person) + ":updateContact?updatePersonFields=" + mask,
                change.toString());
    }

    static ObjectNode note(String text) {
        ObjectNode person = Json.object();
        person.putArray("biographies").addObject().put("value", text);
        return person;
    }

    static String name(JsonNode person) {
        return person.path("resourceName").asString();
    }
}
