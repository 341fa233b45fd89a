package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.NotAllowed;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** More contacts gone from Google than anybody deletes by hand: we ask, and do as we are told. */
class ManyGoneTest extends LaneStory {
    @Autowired AskAboutRemovals ask;

    @Test
    void nothingIsArchivedUntilSomebodySays() {
        sixOfEightGone((caller, account) -> {
            assertThat(sync(account)).isEqualTo(LaneState.OK);

            var question = ask.open().getFirst();
            assertThat(question.count()).isEqualTo(6);
            assertThat(question.names()).contains("P0 Yılmaz", "P5 Yılmaz");
            assertThat(person(0).archivedAt()).isNull();
            assertThat(syncState.lanes().getFirst().parked()).isEqualTo(6);
            assertThat(syncState.lanes().getFirst().inStep()).isFalse();
        });
    }

    @Test
    void meanwhileTheRestGoesOnAndNothingIsWrittenToThoseThatAreGone() {
        sixOfEightGone((caller, account) -> {
            sync(account);
            for (int i : new int[] {0, 7}) {
                var contact = person(i);
                writeContact.change(
                        contact.id(),
                        draft(contact).withOrganization("Deniz Tekstil", "Chief"),
                        caller.actor());
            }
            SimulatedGoogle.forgetCalls();

            assertThat(sync(account)).isEqualTo(LaneState.OK);

            assertThat(SimulatedGoogle.calls(SimulatedGoogle.HUB)).containsEntry(UPDATE, 1L);
            assertThat(person(0).jobTitle()).isEqualTo("Chief");
            assertThat(ask.open().getFirst().count()).isEqualTo(6);
        });
    }

    @Test
    void aFewMoreJoinTheOpenQuestion() {
        sixOfEightGone((caller, account) -> {
            sync(account);
            SimulatedGoogle.delete(phone, living().getFirst());

            sync(account);

            assertThat(ask.open().getFirst().count()).isEqualTo(7);
        });
    }

    @Test
    void aMassDeletionThatShowsAFewAtATimeIsAskedAboutToo() {
        var names = eight();
        office((caller, account) -> {
            sync(account);
            names.subList(0, 4).forEach(it -> SimulatedGoogle.delete(phone, it));
            sync(account);
            names.subList(4, 7).forEach(it -> SimulatedGoogle.delete(phone, it));

            sync(account);

            assertThat(recognise.byEmail("p0@x.example")).isEmpty();
            assertThat(person(5).archivedAt()).isNull();
            assertThat(ask.open().getFirst().count()).isEqualTo(3);
        });
    }

    @Test
    void archiveThem() {
        sixOfEightGone((caller, account) -> {
            sync(account);

            assertThat(ask.archive(caller, account.id())).isEqualTo(6);

            assertThat(ask.open()).isEmpty();
            assertThat(recognise.byEmail("p0@x.example")).isEmpty();
            sync(account);
            assertThat(living()).hasSize(2);
            assertThat(syncState.lanes().getFirst().inStep()).isTrue();
        });
    }

    @Test
    void keepThemHereWritesThemBackOnce() {
        sixOfEightGone((caller, account) -> {
            sync(account);

            assertThat(ask.keep(caller, account.id())).isEqualTo(6);
            sync(account);
            sync(account);

            assertThat(ask.open()).isEmpty();
            assertThat(person(0).archivedAt()).isNull();
            assertThat(living()).hasSize(8);
            assertThat(contactsHere()).isEqualTo(8);
            assertThat(syncState.lanes().getFirst().inStep()).isTrue();
        });
    }

    @Test
    void whatComesBackByItselfLeavesTheQuestion() {
        var names = eight();
        office((caller, account) -> {
            sync(account);
            names.subList(0, 6).forEach(it -> SimulatedGoogle.delete(phone, it));
            sync(account);
            names.subList(0, 6).forEach(it -> onThePhone(it, "restore", "{}"));

            sync(account);

            assertThat(ask.open()).isEmpty();
            assertThat(contactsHere()).isEqualTo(8);
            assertThat(new HashSet<>(living())).isEqualTo(Set.copyOf(names));
        });
    }

    @Test
    void staffMayNotAnswer() {
        sixOfEightGone((caller, account) -> {
            sync(account);
            var staff =
                    new Caller(
                            caller.officeId(),
                            caller.userId(),
                            caller.name(),
                            caller.email(),
                            Role.STAFF,
                            caller.locale(),
                            caller.zone(),
                            caller.door());

            assertThatThrownBy(() -> ask.archive(staff, account.id()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> ask.keep(staff, account.id())).isInstanceOf(NotAllowed.class);
        });
    }

    private void sixOfEightGone(Story story) {
        var names = eight();
        office((Caller caller, GoogleAccount account) -> {
            sync(account);
            names.subList(0, 6).forEach(it -> SimulatedGoogle.delete(phone, it));
            story.tell(caller, account);
        });
    }

    private static List<String> eight() {
        var names = new ArrayList<String>();
        for (int i = 0; i < 8; i++)
            names.add(add("P" + i, "p" + i + "@x.example", "+90532555010" + i, null, ""));
        return names;
    }

    private org.kartotek.backend.contact.Contact person(int i) {
        return recognise.byEmail("p" + i + "@x.example").orElseThrow();
    }

    private static List<String> living() {
        return SimulatedGoogle.simulator().addressBooks().all().getFirst().living().stream()
                .map(it -> it.resourceName())
                .toList();
    }
}
