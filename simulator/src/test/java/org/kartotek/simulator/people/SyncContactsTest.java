package org.kartotek.simulator.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.JsonNode;

class SyncContactsTest extends PeopleTest {

    private static final String LIST =
            "v1/people/me/connections?personFields=metadata,names,biographies&pageSize=2&requestSyncToken=true";

    @Test
    void theSyncTokenComesWithTheLastPageOnly() {
        ada();
        ada();
        ada();

        JsonNode first = hub.get(LIST).body();
        JsonNode last =
                hub.get(LIST + "&pageToken=" + first.path("nextPageToken").asString()).body();

        assertThat(first.path("connections")).hasSize(2);
        assertThat(first.has("nextSyncToken")).isFalse();
        assertThat(first.path("totalItems").asInt()).isEqualTo(3);
        assertThat(last.path("connections")).hasSize(1);
        assertThat(last.has("nextPageToken")).isFalse();
        assertThat(last.has("nextSyncToken")).isTrue();
    }

    @Test
    void nothingNewIsATokenAndNothingElse() {
        ada();
        String token = fullSync();

        assertThat(hub.get(LIST + "&syncToken=" + token).body().propertyNames())
                .containsExactly("nextSyncToken");
    }

    @Test
    void aDeltaShowsWhatChangedAndWhoIsGone() {
        JsonNode stays = ada();
        JsonNode changes = ada();
        JsonNode goes = ada();
        String token = fullSync();
        update(changes, "biographies", note("new"));
        hub.delete("v1/" + name(goes) + ":deleteContact");

        JsonNode delta = hub.get(LIST + "&syncToken=" + token).body();

        assertThat(delta.path("connections").valueStream().map(PeopleTest::name))
                .containsExactly(name(changes), name(goes))
                .doesNotContain(name(stays));
        JsonNode tombstone = delta.at("/connections/1/metadata");
        assertThat(tombstone.path("deleted").asBoolean()).isTrue();
        assertThat(tombstone.at("/sources/0/updateTime").asString())
                .isEqualTo("1970-01-01T00:00:00Z");
        assertThat(hub.get(LIST).body().path("connections")).hasSize(2);
    }

    @Test
    void aTokenDiesSevenDaysAfterTheFullSync() {
        ada();
        String token = fullSync();
        simulator.clock().advance(Duration.ofDays(6));
        String next = hub.get(LIST + "&syncToken=" + token).body().path("nextSyncToken").asString();
        simulator.clock().advance(Duration.ofDays(2));

        var answer = hub.get(LIST + "&syncToken=" + next);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message())
                .isEqualTo(
                        "Sync token is expired. Clear local cache and retry call without the sync"
                                + " token.");
        assertThat(answer.body().at("/error/status").asString()).isEqualTo("FAILED_PRECONDITION");
        assertThat(answer.body().at("/error/details/0/reason").asString())
                .isEqualTo("EXPIRED_SYNC_TOKEN");
    }

    @Test
    void aTokenBelongsToItsParameters() {
        ada();
        String token = fullSync();

        var answer = hub.get(LIST.replace("biographies", "urls") + "&syncToken=" + token);

        assertThat(answer.body().toString())
                .isEqualTo(
                        "{\"error\":{\"code\":400,\"message\":\"Request contains an invalid"
                                + " argument.\",\"status\":\"INVALID_ARGUMENT\"}}");
        assertThat(hub.get(LIST + "&syncToken=made-up").status()).isEqualTo(400);
        assertThat(hub.get(LIST + "&sortOrder=FIRST_NAME_ASCENDING").status()).isEqualTo(400);
    }

    @Test
    void aLaggingListingShowsTheOldStateWhileGetShowsTheNew() {
        JsonNode person = ada();
        String token = fullSync();
        simulator.clock().advance(Duration.ofMinutes(1));
        lag(10);
        update(person, "biographies", note("new"));

        assertThat(hub.get(LIST + "&syncToken=" + token).body().has("connections")).isFalse();
        assertThat(hub.get(LIST).body().at("/connections/0").has("biographies")).isFalse();
        assertThat(get(person).body().at("/biographies/0/value").asString()).isEqualTo("new");

        simulator.clock().advance(Duration.ofSeconds(11));
        assertThat(
                        hub.get(LIST + "&syncToken=" + token)
                                .body()
                                .at("/connections/0/biographies/0/value")
                                .asString())
                .isEqualTo("new");
    }

    @Test
    void aChangeDuringAFullSyncIsInTheNextDelta() {
        List<JsonNode> people = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            people.add(ada());
        }
        JsonNode first = hub.get(LIST).body();
        update(people.getFirst(), "biographies", note("late"));

        JsonNode page = first;
        while (page.has("nextPageToken")) {
            page = hub.get(LIST + "&pageToken=" + page.path("nextPageToken").asString()).body();
        }
        JsonNode delta =
                hub.get(LIST + "&syncToken=" + page.path("nextSyncToken").asString()).body();

        assertThat(delta.path("connections").valueStream().map(PeopleTest::name))
                .contains(name(people.getFirst()));
    }

    @Test
    void aListingStopsAtAHundredNumbers() {
        var person = Json.object();
        for (int i = 0; i < 120; i++) {
            person.withArray("phoneNumbers").addObject().put("value", "+4712345" + (100 + i));
        }
        JsonNode created = create(person.toString());

        String list = "v1/people/me/connections?personFields=phoneNumbers";
        assertThat(hub.get(list).body().at("/connections/0/phoneNumbers")).hasSize(100);
        assertThat(get(created).body().path("phoneNumbers")).hasSize(120);
    }

    @Test
    void groupsHaveASyncTokenOfTheirOwn() {
        String token = hub.get("v1/contactGroups").body().path("nextSyncToken").asString();
        assertThat(hub.get("v1/contactGroups?syncToken=" + token).body().propertyNames())
                .containsExactly("nextSyncToken");

        hub.post("v1/contactGroups", "{\"contactGroup\":{\"name\":\"wholesale\"}}");

        JsonNode delta = hub.get("v1/contactGroups?syncToken=" + token).body();
        assertThat(delta.at("/contactGroups/0/name").asString()).isEqualTo("wholesale");
        assertThat(delta.at("/contactGroups/0/groupType").asString())
                .isEqualTo("USER_CONTACT_GROUP");
        assertThat(delta.at("/contactGroups/0").has("memberCount")).isFalse();
    }

    private void lag(int seconds) {
        var fault =
                Json.object()
                        .put("kind", "lag")
                        .put("account", "hub@office.example")
                        .put("seconds", seconds);
        assertThat(hub.post("_sim/faults", fault.toString()).status()).isEqualTo(204);
    }

    private String fullSync() {
        JsonNode page = hub.get(LIST).body();
        while (page.has("nextPageToken")) {
            page = hub.get(LIST + "&pageToken=" + page.path("nextPageToken").asString()).body();
        }
        return page.path("nextSyncToken").asString();
    }
}
