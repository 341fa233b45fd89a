package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.calls;
import static org.kartotek.backend.google.SimulatedGoogle.forgetCalls;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.callcard.CardTemplates;
import org.kartotek.backend.callcard.ChangeTemplate;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.callcard.badge.DrawBadge;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has no photo gets a drawn one while an order is open; a person's photo is never touched. */
class BadgesTest extends LaneStory {
    private static final String PUT = "people.people.updateContactPhoto";
    private static final String REMOVE = "people.people.deleteContactPhoto";
    private static final String GET = "people.people.getBatchGet";

    @Autowired ChangeTemplate change;
    @Autowired CardTemplates templates;
    @Autowired PutBackInGoogle putBack;

    @Test
    void switchedOnItIsDrawnAndSwitchedOffItIsGone() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            syncWithOrder(account, caller);
            var before = note(name);

            badges(true);
            assertThat(callsOfARound(account))
                    .isEqualTo(Map.of(LIST, 1L, LABELS, 1L, GET, 1L, PUT, 1L));
            assertThat(isStandard(name)).isFalse();
            assertThat(note(name)).isEqualTo(before);
            for (int i = 0; i < 3; i++) assertThat(callsOfARound(account)).isEqualTo(IDLE);

            // The etag has moved with the photo, and the next note does not stumble over it.
            sample.orderOf(ayse(), caller);
            assertThat(callsOfARound(account)).isEqualTo(Map.of(LIST, 1L, LABELS, 1L, UPDATE, 1L));

            badges(false);
            assertThat(callsOfARound(account))
                    .isEqualTo(Map.of(LIST, 1L, LABELS, 1L, GET, 1L, REMOVE, 1L));
            assertThat(isStandard(name)).isTrue();
            assertThat(callsOfARound(account)).isEqualTo(IDLE);
        });
    }

    @Test
    void aPersonsPhotoIsNeverTouchedBeforeOrAfter() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            syncWithOrder(account, caller);
            photograph(name);
            var theirs = photo(name);
            badges(true);
            assertThat(callsOfARound(account)).doesNotContainKey(PUT);
            assertThat(photo(name)).isEqualTo(theirs);

            remove(name);
            badges(false);
            sync(account);
            badges(true);
            sync(account);
            assertThat(isStandard(name)).isFalse();

            photograph(name);
            var later = photo(name);
            next(caller);
            sync(account);
            badges(false);
            assertThat(callsOfARound(account)).doesNotContainKey(REMOVE);
            assertThat(photo(name)).isEqualTo(later);
        });
    }

    @Test
    void itsColourFollowsTheOrder() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            badges(true);
            syncWithOrder(account, caller);
            var first = photo(name);

            next(caller);
            sync(account);

            assertThat(photo(name)).isNotEqualTo(first);
            assertThat(isStandard(name)).isFalse();
        });
    }

    @Test
    void leavingTheAccountTakesItAway() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            badges(true);
            syncWithOrder(account, caller);
            assertThat(isStandard(name)).isFalse();

            putBack.leave(caller, account.id());
            sync(account);

            assertThat(isStandard(name)).isTrue();
        });
    }

    @Test
    void whatGoogleRefusesJustNowHoldsUpNothing() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            syncWithOrder(account, caller);
            badges(true);
            refuse(PUT, 429);
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            assertThat(isStandard(name)).isTrue();
            assertThat(callsOfARound(account)).isEqualTo(IDLE);

            passes(301);
            sync(account);
            assertThat(isStandard(name)).isFalse();
        });
    }

    @Test
    void oursIsKnownAlthoughTheAnswerNeverCame() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            syncWithOrder(account, caller);
            badges(true);
            fault(PUT, "timeout-after-commit");
            assertThat(sync(account)).isEqualTo(LaneState.OK);
            assertThat(isStandard(name)).isFalse();

            badges(false);
            passes(301);
            sync(account);

            assertThat(isStandard(name)).isTrue();
        });
    }

    @Test
    void aFewAtATimeAfterTheNotes() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 25; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532%07d".formatted(i), null, ""));
        office((caller, account) -> {
            sync(account);
            for (int i = 0; i < 25; i++)
                sample.orderOf(recognise.byEmail("p" + i + "@x.example").orElseThrow(), caller);
            badges(true);

            assertThat(callsOfARound(account))
                    .containsEntry(UPDATE, 1L)
                    .containsEntry(GET, 1L)
                    .containsEntry(PUT, 20L);
            assertThat(callsOfARound(account)).containsEntry(PUT, 5L);
            assertThat(names).noneMatch(this::isStandard);
            assertThat(callsOfARound(account)).isEqualTo(IDLE);
        });
    }

    private void syncWithOrder(GoogleAccount account, Caller caller) {
        sync(account);
        sample.orderOf(ayse(), caller);
        sync(account);
        sync(account);
    }

    private void next(Caller caller) {
        var order =
                orders.findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(ayse().id()).getFirst();
        moveOrder.toNext(order.id(), order.stageId(), caller.actor());
    }

    private void badges(boolean wanted) {
        change.to(templates.current().withBadge(wanted));
    }

    private Map<String, Long> callsOfARound(GoogleAccount account) {
        forgetCalls();
        assertThat(sync(account)).isEqualTo(LaneState.OK);
        return calls(HUB);
    }

    private void photograph(String name) {
        var bytes = Base64.getEncoder().encodeToString(DrawBadge.png(new Badge("ME", 0)));
        SimulatedGoogle.send(
                phone,
                URI.create("v1/" + name + ":updateContactPhoto"),
                "PATCH",
                "{\"photoBytes\":\"" + bytes + "\"}");
    }

    private void remove(String name) {
        SimulatedGoogle.send(phone, URI.create("v1/" + name + ":deleteContactPhoto"), "DELETE", "");
    }

    private boolean isStandard(String name) {
        return photo(name).endsWith("/default=s100");
    }

    private String photo(String name) {
        return SimulatedGoogle.send(
                        phone, URI.create("v1/" + name + "?personFields=photos"), "GET", "")
                .path("photos")
                .path(0)
                .path("url")
                .asString();
    }
}
