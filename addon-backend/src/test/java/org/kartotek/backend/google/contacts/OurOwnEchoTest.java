package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;

/**
 * Lost answers, late listings and our own writes coming back change nothing that a person typed.
 */
class OurOwnEchoTest extends LaneStory {

    @Test
    void anEditMadeHereAfterALostAnswerIsNotTakenBackByOurOwnEcho() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            title("Head of buying", caller.actor());
            fault("people.people.batchUpdateContacts", "truncate");
            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            title("Director", caller.actor());

            clock.advance(Duration.ofMinutes(1));
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(ayse().jobTitle()).isEqualTo("Director");
            assertThat(titleInGoogle(name)).isEqualTo("Director");
            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 5).lines()).isEmpty();
            // Both values that we wrote over, although the first answer never came.
            assertThat(before()).contains("organizations");
        });
    }

    @Test
    void aLineTakenInIsNotTakenAgainWithTheNextOneWhileGoogleRefusesTheNote() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            SimulatedGoogle.write(phone, name, note(name) + "\n+ wants a sample");
            refuse("people.people.batchUpdateContacts", 503);
            assertThat(sync(account)).isEqualTo(LaneState.RETRY);
            SimulatedGoogle.write(phone, name, note(name) + "\n+ calls on Monday");

            clock.advance(Duration.ofMinutes(1));
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(timeline.of(ayse().id(), Timeline.Filter.ALL, null, 9).lines())
                    .filteredOn(it -> it.kind() == EntryKind.MESSAGE)
                    .extracting(Timeline.Line::text)
                    .containsExactlyInAnyOrder("wants a sample", "calls on Monday");
            assertThat(note(name)).doesNotContain("+ ").endsWith("Ask for Mehmet.");
        });
    }

    @Test
    void whatWeDoNotLookAtIsSentBackAsItIsNow() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            SimulatedGoogle.edit(
                    phone,
                    name,
                    "organizations",
                    "[{\"name\":\"Deniz"
                            + " Tekstil\",\"title\":\"Buyer\",\"department\":\"Textiles\"}]");
            sync(account);
            title("Head of buying", caller.actor());

            sync(account);

            assertThat(titleInGoogle(name)).isEqualTo("Head of buying");
            assertThat(
                            SimulatedGoogle.person(phone, name)
                                    .path("organizations")
                                    .path(0)
                                    .path("department")
                                    .asString())
                    .isEqualTo("Textiles");
        });
    }

    @Test
    void aListingThatShowsTheStateBeforeTwoOfOurWritesTakesNothingBack() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            lag(600);
            SimulatedGoogle.edit(phone, name, "nicknames", "[{\"value\":\"Ay\"}]");
            passes(120);
            title("Head of buying", caller.actor());
            sync(account);
            passes(120);
            title("Director", caller.actor());
            sync(account);

            // Now the listing shows the nickname, but neither of our two titles.
            passes(400);
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(ayse().jobTitle()).isEqualTo("Director");
            assertThat(ayse().nickname()).isEqualTo("Ay");
            assertThat(titleInGoogle(name)).isEqualTo("Director");
        });
    }

    private void title(String title, org.kartotek.backend.access.Actor actor) {
        writeContact.change(
                ayse().id(),
                ayse().draft("Deniz Tekstil", Set.of()).withOrganization("Deniz Tekstil", title),
                actor);
    }

    private String titleInGoogle(String name) {
        return SimulatedGoogle.person(phone, name)
                .path("organizations")
                .path(0)
                .path("title")
                .asString();
    }
}
