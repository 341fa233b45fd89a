package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

class HumanOnAPhoneTest extends PeopleTest {

    private static final String PHONE = "_sim/phone/contacts";

    @Test
    void aHumanEditsTheNoteAndNothingElse() {
        JsonNode person =
                create(
                        "{\"names\":[{\"givenName\":\"Ada\"}],\"clientData\":[{\"key\":\"k\",\"value\":\"1\"}],\"phoneNumbers\":[{\"value\":\"+4712345678\",\"type\":\"mobile\"}]}");

        var edited =
                hub.put(PHONE + "/" + id(person), "{\"note\":\"+ wants delivery Friday (Anna)\"}");

        assertThat(edited.status()).isEqualTo(200);
        JsonNode after = get(person).body();
        assertThat(after.at("/biographies/0/value").asString())
                .isEqualTo("+ wants delivery Friday (Anna)");
        assertThat(after.at("/clientData/0/value").asString()).isEqualTo("1");
        assertThat(after.path("etag").asString()).isNotEqualTo(person.path("etag").asString());
    }

    @Test
    void thePhoneListsWhatItShows() {
        JsonNode person =
                create(
                        "{\"names\":[{\"givenName\":\"Ada\"}],\"phoneNumbers\":[{\"value\":\"+4712345678\",\"type\":\"mobile\"}],\"emailAddresses\":[{\"value\":\"ada@x.example\"}]}");
        hub.put(
                PHONE + "/" + id(person),
                "{\"labels\":[\"wholesale\",\"starred\"],\"phones\":[{\"value\":\"+4712345678\",\"type\":\"work\"}]}");

        JsonNode item = hub.get(PHONE + "?account=hub@office.example").body().at("/items/0");

        assertThat(item.path("id").asString()).isEqualTo(id(person));
        assertThat(item.path("name").asString()).isEqualTo("Ada");
        assertThat(item.path("labels").valueStream().map(JsonNode::asString))
                .containsExactly("wholesale", "starred");
        assertThat(item.at("/phones/0/type").asString()).isEqualTo("work");
        assertThat(item.at("/emails/0/value").asString()).isEqualTo("ada@x.example");
        assertThat(item.path("photo").isNull()).isTrue();
    }

    @Test
    void mergingConcatenatesTheNotesAndDeletesOne() {
        JsonNode one =
                create(
                        "{\"names\":[{\"givenName\":\"Ada\"}],\"biographies\":[{\"value\":\"first\"}],\"phoneNumbers\":[{\"value\":\"+4712345678\"}]}");
        JsonNode two =
                create(
                        "{\"names\":[{\"givenName\":\"A.\"}],\"biographies\":[{\"value\":\"second\"}],\"phoneNumbers\":[{\"value\":\"+4712345678\"},{\"value\":\"+4787654321\"}]}");

        var merged =
                hub.post(
                        PHONE + "/" + id(two) + "/merge",
                        Json.object().put("into", id(one)).toString());

        assertThat(merged.body().path("note").asString()).isEqualTo("first\nsecond");
        assertThat(merged.body().path("phones")).hasSize(2);
        assertThat(get(one).body().at("/names/0/givenName").asString()).isEqualTo("Ada");
        assertThat(get(two).status()).isEqualTo(404);
    }

    @Test
    void whatWasDeletedCanBeRestored() {
        JsonNode person = ada();
        assertThat(hub.delete(PHONE + "/" + id(person)).status()).isEqualTo(204);
        assertThat(get(person).status()).isEqualTo(404);

        hub.post(PHONE + "/" + id(person) + "/restore", "");

        assertThat(get(person).status()).isEqualTo(200);
    }

    @Test
    void aRestoredContactMayComeBackUnderAnotherNameAndADeltaTellsTheOldOne() {
        String list = "v1/people/me/connections?personFields=metadata,names&requestSyncToken=true";
        JsonNode person = ada();
        String token = hub.get(list).body().path("nextSyncToken").asString();
        hub.delete(PHONE + "/" + id(person));

        String id =
                hub.post(PHONE + "/" + id(person) + "/restore", "{\"asNew\":true}")
                        .body()
                        .path("id")
                        .asString();

        assertThat(id).isNotEqualTo(id(person));
        JsonNode delta = hub.get(list + "&syncToken=" + token).body().path("connections");
        JsonNode back = delta.path(delta.size() - 1);
        assertThat(name(back)).isEqualTo("people/" + id);
        assertThat(back.at("/metadata/previousResourceNames/0").asString()).isEqualTo(name(person));
        assertThat(back.at("/names/0/metadata/source/id").asString())
                .isEqualTo(back.at("/metadata/sources/0/id").asString());
        assertThat(get(back).body().path("metadata").has("previousResourceNames")).isFalse();
    }

    @Test
    void aContactIsCreatedOnThePhone() {
        var created =
                hub.post(
                        PHONE + "?account=hub@office.example",
                        "{\"name\":\"Yeni Müşteri\",\"phones\":[\"+905321234567\"]}");

        JsonNode person =
                hub.get(
                                "v1/people/"
                                        + created.body().path("id").asString()
                                        + "?personFields=names,memberships")
                        .body();
        assertThat(person.at("/names/0/familyName").asString()).isEqualTo("Müşteri");
        assertThat(person.path("memberships")).hasSize(1);
    }

    private static String id(JsonNode person) {
        return name(person).substring("people/".length());
    }
}
