package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.GoogleCaller;
import org.kartotek.simulator.SimulatorSettings;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

class SearchContactsTest extends PeopleTest {

    @Test
    void wordsMatchFromTheirBeginning() {
        ada();

        assertThat(found("love")).containsExactly("Ada Lovelace");
        assertThat(found("ada lov")).containsExactly("Ada Lovelace");
        assertThat(found("ovelace")).isEmpty();
    }

    @Test
    void whoeverIsNewerThanTheWarmUpIsMissing() {
        found("");
        ada();

        assertThat(found("ada")).isEmpty();
        found("");
        assertThat(found("ada")).containsExactly("Ada Lovelace");
    }

    @Test
    void otherContactsShowFewFieldsAndAreCopiedBeforeUse() {
        var account = SimulatorSettings.officeAccounts().getFirst();
        var person = Json.object();
        person.putArray("emailAddresses").addObject().put("value", "met@elsewhere.example");
        simulator.addressBooks().met(account, person);
        var caller =
                GoogleCaller.with(
                        simulator,
                        account.email(),
                        GoogleCaller.CONTACTS,
                        "https://www.googleapis.com/auth/contacts.other.readonly");

        assertThat(caller.get("v1/otherContacts?readMask=names,biographies").status())
                .isEqualTo(400);
        JsonNode list =
                caller.get(
                                "v1/otherContacts?readMask=names,emailAddresses,metadata&requestSyncToken=true")
                        .body();
        assertThat(list.at("/otherContacts/0/metadata/sources/0/type").asString())
                .isEqualTo("OTHER_CONTACT");
        String name = list.at("/otherContacts/0/resourceName").asString();

        JsonNode copy =
                caller.post(
                                "v1/" + name + ":copyOtherContactToMyContactsGroup",
                                "{\"copyMask\":\"emailAddresses,names\"}")
                        .body();

        assertThat(copy.path("resourceName").asString()).startsWith("people/c");
        assertThat(copy.at("/emailAddresses/0/value").asString())
                .isEqualTo("met@elsewhere.example");
        assertThat(hub.get("v1/otherContacts?readMask=names").status()).isEqualTo(403);
    }

    private List<String> found(String query) {
        return hub.get("v1/people:searchContacts?readMask=names&query=" + query.replace(" ", "%20"))
                .body()
                .path("results")
                .valueStream()
                .map(r -> r.at("/person/names/0/displayName").asString())
                .toList();
    }
}
