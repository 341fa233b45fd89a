package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

class ContactGroupsTest extends PeopleTest {

    @Test
    void aNameCanBeUsedOnce() {
        assertThat(group("wholesale").has("etag")).isTrue();

        var answer = hub.post("v1/contactGroups", "{\"contactGroup\":{\"name\":\"wholesale\"}}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().at("/error/status").asString()).isEqualTo("ALREADY_EXISTS");
    }

    @Test
    void membersAreShownOnRequest() {
        JsonNode group = group("wholesale");
        JsonNode person = ada();
        modify(group, "resourceNamesToAdd", name(person));

        assertThat(hub.get("v1/" + name(group)).body().has("memberResourceNames")).isFalse();
        JsonNode full = hub.get("v1/" + name(group) + "?maxMembers=10").body();
        assertThat(full.at("/memberResourceNames/0").asString()).isEqualTo(name(person));
        assertThat(full.path("memberCount").asInt()).isEqualTo(1);
    }

    @Test
    void theLastGroupCannotBeLeftAndStrangersAreNamed() {
        JsonNode person = ada();

        JsonNode answer =
                hub.post(
                                "v1/contactGroups/myContacts/members:modify",
                                "{\"resourceNamesToRemove\":[\""
                                        + name(person)
                                        + "\",\"people/c1\"]}")
                        .body();

        assertThat(answer.at("/canNotRemoveLastContactGroupResourceNames/0").asString())
                .isEqualTo(name(person));
        assertThat(answer.at("/notFoundResourceNames/0").asString()).isEqualTo("people/c1");
    }

    @Test
    void aSystemGroupTakesNoMembers() {
        var answer =
                hub.post(
                        "v1/contactGroups/blocked/members:modify",
                        "{\"resourceNamesToAdd\":[\"" + name(ada()) + "\"]}");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void aGroupIsRenamedWithPutAndAKnownEtag() {
        JsonNode group = group("wholesale");
        var body = Json.object().put("updateGroupFields", "name");
        body.putObject("contactGroup")
                .put("name", "retail")
                .put("etag", group.path("etag").asString());

        var renamed = hub.put("v1/" + name(group), body.toString());

        assertThat(renamed.body().path("formattedName").asString()).isEqualTo("retail");
        assertThat(hub.put("v1/" + name(group), body.toString()).status()).isEqualTo(400);
    }

    @Test
    void deletingAGroupKeepsItsMembers() {
        JsonNode group = group("wholesale");
        JsonNode person = ada();
        modify(group, "resourceNamesToAdd", name(person));

        assertThat(hub.delete("v1/" + name(group)).body().toString()).isEqualTo("{}");

        assertThat(get(person).body().path("memberships")).hasSize(1);
        assertThat(hub.get("v1/" + name(group)).status()).isEqualTo(404);
    }

    private JsonNode group(String name) {
        return hub.post("v1/contactGroups", "{\"contactGroup\":{\"name\":\"" + name + "\"}}")
                .body();
    }

    private void modify(JsonNode group, String list, String member) {
        var body = Json.object();
        body.putArray(list).add(member);
        assertThat(hub.post("v1/" + name(group) + "/members:modify", body.toString()).status())
                .isEqualTo(200);
    }
}
