package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class WriteContactTest extends PeopleTest {

    @Test
    void googleFillsInWhatOnlyItMayWrite() {
        JsonNode person =
                create(
                        """
                        {"names":[{"honorificPrefix":"Dr.","givenName":"Ada","middleName":"Byron","familyName":"Lovelace","displayName":"ignored"}],
                         "phoneNumbers":[{"value":"+31 20 123 4567","type":"work"},{"value":"020 1","type":"gate"}],
                         "addresses":[{"streetAddress":"Damrak 1","city":"Amsterdam","postalCode":"1012 LG","country":"NL"}],
                         "clientData":[{"key":"crm-id","value":"1"},{"key":"crm-id","value":"2"}]}
                        """);

        assertThat(person.at("/names/0/displayName").asString())
                .isEqualTo("Dr. Ada Byron Lovelace");
        assertThat(person.at("/names/0/displayNameLastFirst").asString())
                .isEqualTo("Lovelace, Dr. Ada Byron");
        assertThat(person.at("/phoneNumbers/0/canonicalForm").asString()).isEqualTo("+31201234567");
        assertThat(person.at("/phoneNumbers/0/formattedType").asString()).isEqualTo("Work");
        assertThat(person.at("/phoneNumbers/0/metadata/primary").asBoolean()).isTrue();
        assertThat(person.at("/phoneNumbers/1").has("canonicalForm")).isFalse();
        assertThat(person.at("/phoneNumbers/1/formattedType").asString()).isEqualTo("gate");
        assertThat(person.at("/addresses/0/formattedValue").asString())
                .isEqualTo("Damrak 1\n1012 LG Amsterdam\nNL");
        assertThat(person.path("clientData")).hasSize(2);
        assertThat(person.at("/memberships/0/contactGroupMembership/contactGroupId").asString())
                .isEqualTo("myContacts");
        assertThat(person.at("/metadata/sources/0/id").asString())
                .isEqualTo(
                        Long.toHexString(
                                Long.parseLong(name(person).substring("people/c".length()))));
    }

    @Test
    void aNameInOnePieceIsTakenApart() {
        JsonNode person = create("{\"names\":[{\"unstructuredName\":\"Charles Percy Babbage\"}]}");

        assertThat(person.at("/names/0/givenName").asString()).isEqualTo("Charles");
        assertThat(person.at("/names/0/middleName").asString()).isEqualTo("Percy");
        assertThat(person.at("/names/0/familyName").asString()).isEqualTo("Babbage");
    }

    @Test
    void aFieldInTheMaskIsReplacedAsAWholeAndOthersStay() {
        JsonNode person =
                create(
                        """
                        {"names":[{"givenName":"Ada"}],"biographies":[{"value":"old"}],
                         "phoneNumbers":[{"value":"+4712345678"},{"value":"+4712345679"}]}
                        """);

        var change = Json.object();
        change.putArray("phoneNumbers").addObject().put("value", "+4787654321");
        JsonNode updated = update(person, "phoneNumbers,biographies", change).body();

        assertThat(updated.path("phoneNumbers")).hasSize(1);
        assertThat(updated.has("biographies")).isFalse();
        assertThat(updated.at("/names/0/givenName").asString()).isEqualTo("Ada");
    }

    @Test
    void aStaleEtagIsRefusedWithGooglesWords() {
        JsonNode read = ada();
        update(read, "biographies", note("first"));

        var answer = update(read, "biographies", note("second"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"error\":{\"code\":400,\"message\":\"Request person.etag is different"
                            + " than the current person.etag. Clear local cache and get the latest"
                            + " person.\",\"status\":\"FAILED_PRECONDITION\"}}");
    }

    @Test
    void theEtagOfTheSourceDoesNotPassForTheEtagOfThePerson() {
        JsonNode person = ada();
        ObjectNode change = note("x").put("etag", person.at("/metadata/sources/0/etag").asString());

        var answer =
                hub.patch(
                        "v1/" + name(person) + ":updateContact?updatePersonFields=biographies",
                        change.toString());

        assertThat(answer.message()).startsWith("Request person.etag is different");
    }

    @Test
    void theEtagOfTheSourceGuardsAWriteFromItsOwnPlace() {
        JsonNode person = ada();
        ObjectNode change = note("x");
        change.set("metadata", person.path("metadata"));
        String path = "v1/" + name(person) + ":updateContact?updatePersonFields=biographies";

        assertThat(hub.patch(path, change.toString()).status()).isEqualTo(200);
        assertThat(hub.patch(path, change.toString()).message())
                .startsWith("Request person.metadata.sources.etag is different than");
    }

    @Test
    void aWriteWithoutAnyEtagIsRefused() {
        var answer =
                hub.patch(
                        "v1/" + name(ada()) + ":updateContact?updatePersonFields=biographies",
                        note("x").toString());

        assertThat(answer.message())
                .isEqualTo(
                        "Request must set person.etag or person.metadata.sources.etag for the"
                                + " source that is being updated.");
    }

    @Test
    void joiningAGroupAdvancesTheEtag() {
        JsonNode person = ada();
        var body = Json.object();
        body.putArray("resourceNamesToAdd").add(name(person));

        assertThat(hub.post("v1/contactGroups/starred/members:modify", body.toString()).status())
                .isEqualTo(200);

        assertThat(update(person, "biographies", note("x")).status()).isEqualTo(400);
        assertThat(get(person).body().path("memberships")).hasSize(2);
    }

    @Test
    void twoNotesAreOneTooMany() {
        JsonNode person = ada();
        var change = note("one");
        change.withArray("biographies").addObject().put("value", "two");

        assertThat(update(person, "biographies", change).status()).isEqualTo(400);
    }

    @Test
    void aNoteMayHave1024CharactersAndNotOneMore() {
        JsonNode person = ada();

        var tooLong = update(person, "biographies", note("x".repeat(1_025)));
        var fits = update(person, "biographies", note("x".repeat(1_024)));

        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body().at("/error/status").asString()).isEqualTo("INVALID_ARGUMENT");
        assertThat(fits.status()).isEqualTo(200);
    }

    @Test
    void membershipsMayNotBeEmptied() {
        assertThat(update(ada(), "memberships", Json.object()).status()).isEqualTo(400);
    }

    @Test
    void masksAreRequiredAndKnown() {
        JsonNode person = ada();

        assertThat(hub.get("v1/" + name(person)).message())
                .startsWith("personFields mask is required.");
        assertThat(hub.get("v1/" + name(person) + "?personFields=emails").message())
                .startsWith("Invalid personFields mask path: \"emails\".");
        assertThat(hub.get("v1/" + name(person) + "?personFields=fileAses").status())
                .isEqualTo(400);
        assertThat(update(person, "photos", Json.object()).status()).isEqualTo(400);
    }

    @Test
    void aMaskMayComeInSeveralPieces() {
        JsonNode person =
                create("{\"names\":[{\"givenName\":\"Ada\"}],\"biographies\":[{\"value\":\"x\"}]}");

        JsonNode read =
                hub.get("v1/" + name(person) + "?personFields=names&personFields=biographies")
                        .body();

        assertThat(read.propertyNames()).contains("names", "biographies");
    }

    @Test
    void ofManyWritersWithOneEtagExactlyOneWins() throws Exception {
        JsonNode person = ada();
        List<Callable<Integer>> writers =
                Collections.nCopies(8, () -> update(person, "biographies", note("mine")).status());

        List<Integer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(writers)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(200).hasSize(8);
        assertThat(answers).filteredOn(status -> status != 200).containsOnly(400);
    }

    @Test
    void readingBackWhatABatchWroteCostsARead() {
        JsonNode one = ada();
        simulator.counters().reset();

        batchUpdate(one);

        assertThat(
                        simulator
                                .counters()
                                .of("hub@office.example", "people.people.batchUpdateContacts")
                                .units())
                .isEqualTo(2);
    }

    @Test
    void aDeletedContactIsNotFound() {
        JsonNode person = ada();

        var deleted = hub.delete("v1/" + name(person) + ":deleteContact");

        assertThat(deleted.body().toString()).isEqualTo("{}");
        assertThat(get(person).body().toString())
                .isEqualTo(
                        "{\"error\":{\"code\":404,\"message\":\"Requested entity was not"
                                + " found.\",\"status\":\"NOT_FOUND\"}}");
        assertThat(hub.delete("v1/" + name(person) + ":deleteContact").status()).isEqualTo(404);
    }

    @Test
    void aBatchWithOneStaleContactChangesNothing() {
        JsonNode fresh = ada();
        JsonNode stale = ada();
        update(stale, "biographies", note("moved on"));

        var answer = batchUpdate(fresh, stale);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().at("/error/details/0/contacts").propertyNames())
                .containsExactly(name(stale));
        assertThat(get(fresh).body().has("biographies")).isFalse();
    }

    @Test
    void aBatchAnswersWithNewEtagsThatTheNextWriteNeeds() {
        JsonNode one = ada();
        JsonNode two = ada();

        JsonNode result = batchUpdate(one, two).body().path("updateResult");

        JsonNode person = result.path(name(one)).path("person");
        assertThat(result).hasSize(2);
        assertThat(person.path("etag").asString()).isNotEqualTo(one.path("etag").asString());
        assertThat(update(person, "biographies", note("again")).status()).isEqualTo(200);
    }

    @Test
    void aBatchTakesTwoHundredContacts() {
        var body = Json.object().put("readMask", "names");
        for (int i = 0; i < 200; i++) {
            body.withArray("contacts")
                    .addObject()
                    .putObject("contactPerson")
                    .putArray("names")
                    .addObject()
                    .put("givenName", "N" + i);
        }

        assertThat(
                        hub.post("v1/people:batchCreateContacts", body.toString())
                                .body()
                                .path("createdPeople"))
                .hasSize(200);
        body.withArray("contacts").addObject().putObject("contactPerson");
        assertThat(hub.post("v1/people:batchCreateContacts", body.toString()).status())
                .isEqualTo(400);
    }

    @Test
    void batchGetAnswersForEachName() {
        JsonNode person = ada();

        JsonNode responses =
                hub.get(
                                "v1/people:batchGet?personFields=names&resourceNames="
                                        + name(person)
                                        + "&resourceNames=people/c1")
                        .body()
                        .path("responses");

        assertThat(responses.at("/0/person/names/0/givenName").asString()).isEqualTo("Ada");
        assertThat(responses.at("/1/httpStatusCode").asInt()).isEqualTo(404);
    }

    @Test
    void aPhotoAdvancesTheEtagAndIsServed() {
        JsonNode person = ada();
        String png =
                "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

        var answer =
                hub.patch(
                        "v1/" + name(person) + ":updateContactPhoto",
                        Json.object()
                                .put("photoBytes", png)
                                .put("personFields", "photos")
                                .toString());

        assertThat(answer.body().at("/person/etag").asString())
                .isNotEqualTo(person.path("etag").asString());
        String url = answer.body().at("/person/photos/0/url").asString();
        assertThat(hub.get(url).raw().headers().firstValue("Content-Type")).contains("image/png");
        assertThat(
                        hub.patch(
                                        "v1/" + name(person) + ":updateContactPhoto",
                                        "{\"photoBytes\":\"R0lGODlh\"}")
                                .status())
                .isEqualTo(400);
    }

    private org.kartotek.simulator.GoogleCaller.Answer batchUpdate(JsonNode... people) {
        ObjectNode body =
                Json.object()
                        .put("updateMask", "biographies")
                        .put("readMask", "biographies,metadata");
        ObjectNode contacts = body.putObject("contacts");
        for (JsonNode person : people) {
            contacts.set(name(person), note("card").put("etag", person.path("etag").asString()));
        }
        return hub.post("v1/people:batchUpdateContacts", body.toString());
    }
}
