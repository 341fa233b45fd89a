package org.kartotek.backend.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.StatementGuard;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;

@BackendTest
@Import(Program.class)
class ContactsApiTest {
    @Autowired SampleOffice sample;
    @Autowired Program program;
    Caller anna;
    Program.Acting acting;

    @BeforeEach
    void anOffice() {
        anna = sample.founded();
        acting = program.of(anna);
    }

    @Test
    void aContactReadsAsTheContractSays() throws Exception {
        var ayse = ayse();

        acting.get("/api/v1/contacts/{id}", ayse.id())
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"" + ayse.version() + "\""))
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"id":"%s","givenName":"Ayşe","familyName":"Yılmaz",
                                         "nickname":null,"organization":{"name":"Deniz Tekstil"},
                                         "jobTitle":"Buyer",
                                         "emails":[{"value":"Ayse@deniz.example","type":"work"}],
                                         "phones":[{"value":"0532 555 01 23","e164":"+905325550123",
                                                    "type":"mobile"}],
                                         "addresses":[],"urls":[],"birthday":null,"groups":[],
                                         "owner":null,"remark":null,"lastInteractionAt":null,
                                         "createdAt":"2026-03-02T10:00:00Z",
                                         "updatedAt":"2026-03-02T10:00:00Z"}
                                        """
                                                .formatted(ayse.id())));
    }

    @Test
    void whatIsCreatedIsFoundByNameAddressAndAnySpellingOfTheNumber() throws Exception {
        var created =
                acting.read(
                        acting.post(
                                        "/api/v1/contacts",
                                        """
                                        {"givenName":"Bjørn","familyName":"Ås",
                                         "organization":{"name":"Fjord AS"},
                                         "emails":[{"value":"bjorn@fjord.example"}],
                                         "phones":[{"value":"+47 22 33 44 55","type":"work"}]}
                                        """)
                                .andExpect(status().isCreated())
                                .andExpect(header().exists("Location")));

        for (var query :
                new String[] {
                    "q=bjorn", "q=fjord", "email=Bjorn@FJORD.example", "phone=004722334455"
                }) {
            acting.get("/api/v1/contacts?" + query)
                    .andExpect(jsonPath("$.items[0].id").value(created.path("id").asString()))
                    .andExpect(jsonPath("$.next").isEmpty());
        }
        acting.get("/api/v1/contacts?email=nobody@fjord.example")
                .andExpect(content().json("{\"items\":[],\"next\":null}"));
    }

    @Test
    void aForeignNumberTypedWithoutItsCountryIsFoundByWhatTheNetworkShows() throws Exception {
        acting.post(
                        "/api/v1/contacts",
                        """
                        {"givenName":"Kari","phones":[{"value":"900 00 253","type":"mobile"}]}
                        """)
                .andExpect(status().isCreated());

        for (var spelling : new String[] {"900-00-253", "90000253", "004790000253"}) {
            acting.get("/api/v1/contacts?phone=" + spelling)
                    .andExpect(jsonPath("$.items[0].givenName").value("Kari"));
        }
        acting.get("/api/v1/contacts?phone=004790000254")
                .andExpect(content().json("{\"items\":[],\"next\":null}"));
    }

    @Test
    void theLanguageToWriteToThemInIsOneOfFive() throws Exception {
        var path = "/api/v1/contacts/" + ayse().id();

        acting.send(HttpMethod.PATCH, path, "{\"language\":\"tr\"}", "*")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.language").value("tr"));
        acting.send(HttpMethod.PATCH, path, "{\"language\":\"de\"}", "*")
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("is not one of en, ru, tr, nb, az")));
        acting.get(path).andExpect(jsonPath("$.language").value("tr"));
        acting.send(HttpMethod.PATCH, path, "{\"language\":null}", "*")
                .andExpect(jsonPath("$.language").isEmpty());
    }

    @Test
    void aListIsReadPageByPageWithoutLossOrRepeat() throws Exception {
        for (int i = 0; i < 5; i++) {
            create("Same", "Name");
        }
        create("Another", "One");

        var ids = new ArrayList<String>();
        var path = "/api/v1/contacts?limit=4";
        var first = acting.read(acting.get(path));
        var second = acting.read(acting.get(path + "&after=" + first.path("next").asString()));
        first.path("items").forEach(item -> ids.add(item.path("id").asString()));
        second.path("items").forEach(item -> ids.add(item.path("id").asString()));

        assertThat(ids).hasSize(6).doesNotHaveDuplicates();
        assertThat(first.path("items").path(0).path("givenName").asString()).isEqualTo("Another");
        assertThat(second.path("next").isNull()).isTrue();
    }

    @Test
    void aPageTakesTheSameStatementsForOneContactAndForTwenty() throws Exception {
        create("Only", "One");
        int one = statements();
        for (int i = 0; i < 19; i++) {
            create("Number", "N" + i);
        }

        // Token; its use noted once a minute; ids; contacts; organizations; memberships; groups.
        assertThat(statements()).isEqualTo(one).isLessThanOrEqualTo(7);
    }

    private int statements() {
        return StatementGuard.statementsOf(() -> acting.get("/api/v1/contacts")).size();
    }

    @Test
    void aPatchChangesOnlyWhatItNamesAndNullEmptiesAField() throws Exception {
        var ayse = ayse();

        acting.send(
                        HttpMethod.PATCH,
                        "/api/v1/contacts/" + ayse.id(),
                        "{\"jobTitle\":null,\"nickname\":\"Ay\",\"organization\":{\"name\":\"Ege\"}}",
                        "*")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        """
                                        {"givenName":"Ayşe","jobTitle":null,"nickname":"Ay",
                                         "organization":{"name":"Ege"},
                                         "emails":[{"value":"Ayse@deniz.example","type":"work"}]}
                                        """));
    }

    @Test
    void aPutReplacesTheWholeContact() throws Exception {
        var ayse = ayse();

        acting.send(
                        HttpMethod.PUT,
                        "/api/v1/contacts/" + ayse.id(),
                        "{\"givenName\":\"Ayşe\"}",
                        "\"" + ayse.version() + "\"")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .json(
                                        "{\"givenName\":\"Ayşe\",\"familyName\":null,\"emails\":[],\"organization\":null}"));
        acting.get("/api/v1/contacts?email=ayse@deniz.example")
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void whoReadAnOlderVersionDoesNotWriteOverANewerOne() throws Exception {
        var ayse = ayse();
        var path = "/api/v1/contacts/" + ayse.id();
        var read = "\"" + ayse.version() + "\"";
        acting.send(HttpMethod.PATCH, path, "{\"nickname\":\"first\"}", read)
                .andExpect(status().isOk());

        acting.send(HttpMethod.PATCH, path, "{\"nickname\":\"second\"}", read)
                .andExpect(status().isPreconditionFailed())
                .andExpect(jsonPath("$.status").value(412));

        acting.get(path).andExpect(jsonPath("$.nickname").value("first"));
    }

    @Test
    void anotherOfficesContactIsNotThere() throws Exception {
        var ayse = ayse();
        var stranger = program.of(sample.founded("other.example"));

        stranger.get("/api/v1/contacts/{id}", ayse.id()).andExpect(status().isNotFound());
        stranger.get("/api/v1/contacts/{id}/timeline", ayse.id()).andExpect(status().isNotFound());
        stranger.send(HttpMethod.PATCH, "/api/v1/contacts/" + ayse.id(), "{}", "*")
                .andExpect(status().isNotFound());
        stranger.get("/api/v1/contacts?q=ayse").andExpect(jsonPath("$.items").isEmpty());
        stranger.get("/api/v1/contacts").andExpect(jsonPath("$.items").isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"givenName\":\"A\",\"emails\":[{\"value\":\"no address\"}]} | emails[0].value |"
                        + " no address",
                "{\"givenName\":\"A\",\"phones\":[{\"value\":\"\"}]} | phones[0].value | ''",
                "{\"givenName\":\"A\",\"birthday\":\"17.05.1980\"} | birthday | 17.05.1980",
                "{\"givenName\":\"A\",\"groups\":[{\"name\":\"nosuch\"}]} | groups[0].name |"
                        + " nosuch",
                "{\"givenName\":\"A\",\"owner\":{\"id\":\"0193b3f0-0000-7000-8000-000000000000\"}}"
                        + " | owner.id | 0193b3f0-0000-7000-8000-000000000000",
                "{\"givenName\":\"A\",\"owner\":{\"id\":\"me\"}} | owner.id | me",
            })
    void aBadFieldIsNamedWithItsValue(String body, String field, String value) throws Exception {
        acting.post("/api/v1/contacts", body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].value").value(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"phonse\":[]} | phonse",
                "{\"givenName\":{\"a\":1}} | givenName",
                "{\"givenName\":\"\"} | givenName",
            })
    void aMisspeltOrMissingFieldIsNamed(String body, String field) throws Exception {
        acting.post("/api/v1/contacts", body)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field));
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit, 0", "limit=many, limit, many", "after=nonsense, after, nonsense"})
    void aBadParameterIsNamedWithItsValue(String query, String field, String value)
            throws Exception {
        acting.get("/api/v1/contacts?" + query)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errors[0].field").value(field))
                .andExpect(jsonPath("$.errors[0].value").value(value));
    }

    @Test
    void hostileTextIsKeptAsItIsAndHostileBodiesAreRefused() throws Exception {
        var text = "<script>alert(1)</script> ' OR 1=1 -- \u202e 🃏";
        var made =
                acting.read(
                        acting.post(
                                "/api/v1/contacts",
                                ApiJson.write(java.util.Map.of("givenName", text))));
        assertThat(made.path("givenName").asString()).isEqualTo(text);

        acting.post("/api/v1/contacts", "{\"givenName\":").andExpect(status().isBadRequest());
        acting.post("/api/v1/contacts", "[]").andExpect(status().isBadRequest());
        acting.post("/api/v1/contacts", "").andExpect(status().isBadRequest());
        acting.post("/api/v1/contacts", "[".repeat(100_000)).andExpect(status().isBadRequest());
        acting.post("/api/v1/contacts", "{\"remark\":\"" + "x".repeat(1_000_001) + "\"}")
                .andExpect(status().isContentTooLarge());
        acting.get("/api/v1/contacts/not-an-id").andExpect(status().isBadRequest());
        acting.get("/api/v1/nothing")
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"));
        acting.send(HttpMethod.DELETE, "/api/v1/contacts", "", "*")
                .andExpect(status().isMethodNotAllowed());
    }

    @Test
    void organizationsAndGroupsAreListed() throws Exception {
        var ayse = ayse();

        var listed = acting.read(acting.get("/api/v1/organizations?limit=1"));
        var id = listed.path("items").path(0).path("id").asString();
        assertThat(listed.path("items").path(0).path("name").asString()).isEqualTo("Deniz Tekstil");
        acting.get("/api/v1/organizations/" + id).andExpect(jsonPath("$.id").value(id));
        acting.get("/api/v1/organizations/" + id + "/contacts")
                .andExpect(jsonPath("$.items[0].id").value(ayse.id().toString()));
        acting.get("/api/v1/groups").andExpect(content().json("{\"items\":[],\"next\":null}"));
    }

    private Contact ayse() {
        return CurrentCaller.in(anna, () -> sample.ayse(anna));
    }

    private void create(String given, String family) throws Exception {
        acting.post(
                        "/api/v1/contacts",
                        "{\"givenName\":\"%s\",\"familyName\":\"%s\"}".formatted(given, family))
                .andExpect(status().isCreated());
    }
}
