package org.kartotek.sync.google;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.unauthorized;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kartotek.sync.contact.Canon;
import org.kartotek.sync.contact.Field;
import org.kartotek.sync.contact.GoogleContact;
import org.kartotek.sync.contact.GoogleWrite;
import org.kartotek.sync.contact.Typed;

/** Exactly what goes over the wire. */
class PeopleApiTest {
    @RegisterExtension
    static final WireMockExtension GOOGLE =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    private static final String ADA =
            """
            {"resourceName":"people/c1","etag":"%EgsB","metadata":{"objectType":"PERSON","sources":[{"type":"CONTACT","id":"1",
              "etag":"#x","updateTime":"2026-07-27T12:43:24.772772Z"}]},
             "names":[{"displayName":"Dr. Ada Lovelace","unstructuredName":"Dr. Ada Lovelace","givenName":"Ada",
              "familyName":"Lovelace","honorificPrefix":"Dr.","phoneticGivenName":"Ayda","metadata":{"primary":true}}],
             "phoneNumbers":[{"value":"+31 20 123 4567","canonicalForm":"+31201234567","type":"work","formattedType":"Work",
              "metadata":{"primary":true},"futureField":7}],
             "organizations":[{"name":"Analytical Engines","title":"Engineer","department":"Research"},{"name":"Second"}],
             "biographies":[{"value":"note text","contentType":"TEXT_PLAIN"}],
             "birthdays":[{"date":{"year":1815,"month":12,"day":10}}],
             "memberships":[{"contactGroupMembership":{"contactGroupResourceName":"contactGroups/g1"}}],
             "clientData":[{"key":"kartotek-id","value":"abc"}]}\
            """;

    private final AtomicInteger tokens = new AtomicInteger();
    private final PeopleApi people = people();

    @Test
    void aListingAsksForContactsOnlyAndForATokenToContinueFrom() {
        GOOGLE.stubFor(
                get(urlPathEqualTo("/v1/people/me/connections"))
                        .willReturn(
                                okJson(
                                        "{\"connections\":["
                                                + ADA
                                                + "],\"nextSyncToken\":\"next\"}")));

        var page = people.list("token", null);

        GOOGLE.verify(
                getRequestedFor(urlPathEqualTo("/v1/people/me/connections"))
                        .withQueryParam("personFields", equalTo(PeopleApi.FIELDS))
                        .withQueryParam("pageSize", equalTo("1000"))
                        .withQueryParam("sources", equalTo("READ_SOURCE_TYPE_CONTACT"))
                        .withQueryParam("requestSyncToken", equalTo("true"))
                        .withQueryParam("syncToken", equalTo("token"))
                        .withQueryParam("pageToken", absent()));
        assertThat(page.nextSyncToken()).isEqualTo("next");
        var ada = page.contacts().getFirst();
        assertThat(ada.facts().text(Field.GIVEN_NAME)).isEqualTo("Ada");
        assertThat(ada.facts().text(Field.BIRTHDAY)).isEqualTo("1815-12-10");
        assertThat(ada.facts().list(Field.PHONES))
                .containsExactly(new Typed("+31 20 123 4567", "work"));
        assertThat(ada.note()).isEqualTo("note text");
        assertThat(ada.groups()).containsExactly("contactGroups/g1");
        assertThat(ada.ourId()).isEqualTo("abc");
        assertThat(ada.changedAt()).isEqualTo(Instant.parse("2026-07-27T12:43:24.772772Z"));
    }

    @Test
    void aPageWithoutChangesHasNoConnectionsAtAll() {
        GOOGLE.stubFor(
                get(urlPathEqualTo("/v1/people/me/connections"))
                        .willReturn(okJson("{\"nextSyncToken\":\"t2\"}")));

        assertThat(people.list("t1", null)).isEqualTo(new PeopleApi.Page(List.of(), null, "t2"));
    }

    @Test
    void aTombstoneIsDeletedAndItsTimeSaysNothing() {
        GOOGLE.stubFor(
                get(urlPathEqualTo("/v1/people/me/connections"))
                        .willReturn(
                                okJson(
                                        """
                                        {"connections":[{"resourceName":"people/c2","etag":"e","metadata":{"deleted":true,
                                        "sources":[{"type":"CONTACT","id":"2","updateTime":"1970-01-01T00:00:00Z"}]}}],"nextSyncToken":"t"}\
                                        """)));

        var gone = people.list("t1", null).contacts().getFirst();

        assertThat(gone.deleted()).isTrue();
        assertThat(gone.changedAt()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void anUpdateSendsTheNamedFieldsWholeWithEverythingUnknownInThem() {
        var ada = ada();
        GOOGLE.stubFor(
                post(urlPathEqualTo("/v1/people:batchUpdateContacts"))
                        .willReturn(
                                okJson(
                                        "{\"updateResult\":{\"people/c1\":{\"person\":"
                                                + ADA
                                                + ",\"httpStatusCode\":200}}}")));

        people.update(
                List.of(
                        new GoogleWrite(
                                ada,
                                ada.facts()
                                        .with(Field.JOB_TITLE, "Chief")
                                        .with(
                                                Field.PHONES,
                                                List.of(
                                                        new Typed("+31201234567", "mobile"),
                                                        new Typed("+31 6 1", "home"))),
                                "card\nremark",
                                Set.of("organizations", "phoneNumbers", "biographies", "names"))));

        GOOGLE.verify(
                postRequestedFor(urlPathEqualTo("/v1/people:batchUpdateContacts"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"contacts":{"people/c1":{"resourceName":"people/c1","etag":"%EgsB",
                                          "names":[{"givenName":"Ada","familyName":"Lovelace","honorificPrefix":"Dr.","phoneticGivenName":"Ayda"}],
                                          "organizations":[{"name":"Analytical Engines","title":"Chief","department":"Research"},{"name":"Second"}],
                                          "phoneNumbers":[{"value":"+31201234567","type":"mobile","futureField":7},{"value":"+31 6 1","type":"home"}],
                                          "biographies":[{"value":"card\\nremark","contentType":"TEXT_PLAIN"}]}},
                                         "updateMask":"biographies,names,organizations,phoneNumbers",
                                         "readMask":"FIELDS","sources":["READ_SOURCE_TYPE_CONTACT"]}\
                                        """
                                                .replace("FIELDS", PeopleApi.FIELDS))));
    }

    @Test
    void aNamedFieldLeftEmptyIsSentEmptySoThatGoogleClearsIt() {
        var ada = ada();
        GOOGLE.stubFor(
                post(urlPathEqualTo("/v1/people:batchUpdateContacts")).willReturn(okJson("{}")));

        people.update(
                List.of(
                        new GoogleWrite(
                                ada,
                                ada.facts().with(Field.PHONES, List.of()),
                                "",
                                Set.of("phoneNumbers", "biographies"))));

        GOOGLE.verify(
                postRequestedFor(urlPathEqualTo("/v1/people:batchUpdateContacts"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"contacts":{"people/c1":{"etag":"%EgsB","phoneNumbers":[],"biographies":[]}},
                                         "updateMask":"biographies,phoneNumbers"}\
                                        """,
                                        true, true)));
    }

    @Test
    void aContactWeCreateCarriesOurId() {
        GOOGLE.stubFor(
                post(urlPathEqualTo("/v1/people:batchCreateContacts"))
                        .willReturn(
                                okJson(
                                        "{\"createdPeople\":[{\"httpStatusCode\":200,\"person\":"
                                                + ADA
                                                + "}]}")));
        var nobody =
                StoredPerson.contact(StoredPerson.NOTHING, "", "", "", Set.of(), Instant.EPOCH);

        var created =
                people.create(
                        Map.of("abc", new GoogleWrite(nobody, ada().facts(), "", Set.of("names"))));

        assertThat(created.getFirst().ourId()).isEqualTo("abc");
        GOOGLE.verify(
                postRequestedFor(urlPathEqualTo("/v1/people:batchCreateContacts"))
                        .withRequestBody(
                                equalToJson(
                                        """
                                        {"contacts":[{"contactPerson":{"names":[{"givenName":"Ada","familyName":"Lovelace","honorificPrefix":"Dr."}],
                                          "clientData":[{"key":"kartotek-id","value":"abc"}]}}]}\
                                        """,
                                        true,
                                        true)));
    }

    @Test
    void aRefusedAccessTokenIsFetchedAgainOnceAndTheCallRepeated() {
        GOOGLE.stubFor(
                get(urlPathEqualTo("/v1/contactGroups"))
                        .withHeader("Authorization", equalTo("Bearer token-1"))
                        .willReturn(unauthorized()));
        GOOGLE.stubFor(
                get(urlPathEqualTo("/v1/contactGroups"))
                        .withHeader("Authorization", equalTo("Bearer token-2"))
                        .willReturn(okJson("{}")));

        assertThat(people.groups()).isEmpty();
        assertThat(people.groups()).isEmpty();

        GOOGLE.verify(3, getRequestedFor(urlPathEqualTo("/v1/contactGroups")));
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aWriteIsRepeatedTooWhenItsTokenHadEnded() {
        var update = urlPathEqualTo("/v1/people:batchUpdateContacts");
        GOOGLE.stubFor(
                post(update)
                        .withHeader("Authorization", equalTo("Bearer token-1"))
                        .willReturn(unauthorized()));
        GOOGLE.stubFor(
                post(update)
                        .withHeader("Authorization", equalTo("Bearer token-2"))
                        .willReturn(okJson("{}")));

        people.update(List.of(new GoogleWrite(ada(), ada().facts(), "x", Set.of("biographies"))));

        GOOGLE.verify(2, postRequestedFor(update));
    }

    private static GoogleContact ada() {
        return PersonFacts.of(PersonFacts.fromRaw(ADA));
    }

    private PeopleApi people() {
        var clock = Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
        var access =
                new GoogleAccess(
                        () ->
                                new Grant(
                                        "token-" + tokens.incrementAndGet(),
                                        clock.instant().plusSeconds(3_600),
                                        null,
                                        Set.of(),
                                        null),
                        clock,
                        Duration.ofSeconds(5));
        var root = URI.create(GOOGLE.baseUrl());
        return new GoogleClients(new GoogleClients.Roots(root, root, root), clock)
                .people(access, MinuteBudget.unlimited(), new Canon("NL"));
    }
}
