package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.google.SimulatedGoogle;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody in Google who may be one of several contacts here is not made once more. */
class ReviewStrangersTest extends LaneStory {
    @Autowired ReviewStrangers review;

    @Test
    void itWaitsUntilSomebodySaysWhoItIs() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            var one = here("Ayşe", "ayse@deniz.example", null, caller);
            var other = here("Ay", null, "+905325550123", caller);
            sync(account);

            var question = review.open().getFirst();
            assertThat(question.title()).isEqualTo("Ayşe Yılmaz");
            assertThat(question.contacts()).containsExactlyInAnyOrder(one.id(), other.id());
            assertThat(syncState.lanes().getFirst().inStep()).isFalse();

            review.link(caller, account.id(), question.resourceName(), one.id());
            sync(account);
            sync(account);

            assertThat(review.open()).isEmpty();
            assertThat(contactsHere()).isEqualTo(2);
            // The one it is, and the other one, who is in Google now too.
            assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
                    .hasSize(2);
            assertThat(now(one).remark()).isEqualTo("Ask for Mehmet.");
            assertThat(syncState.lanes().getFirst().inStep()).isTrue();
            assertThat(SimulatedGoogle.person(phone, name).path("names").toString())
                    .contains("Ayşe");
        });
    }

    @Test
    void orThatItIsSomebodyNew() {
        add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            here("Ayşe", "ayse@deniz.example", null, caller);
            here("Ay", null, "+905325550123", caller);
            sync(account);

            review.makeNew(caller, account.id(), review.open().getFirst().resourceName());
            sync(account);
            sync(account);

            assertThat(review.open()).isEmpty();
            assertThat(contactsHere()).isEqualTo(3);
        });
    }

    @Test
    void anAnswerGivenInTheMiddleOfARoundMakesNobodyTwice() {
        add("Ayşe", "ayse@deniz.example", "+905325550123", null, "Ask for Mehmet.");
        office((caller, account) -> {
            var one = here("Ayşe", "ayse@deniz.example", null, caller);
            here("Ay", null, "+905325550123", caller);
            sync(account);
            var person = review.open().getFirst().resourceName();
            SimulatedGoogle.simulator()
                    .meanwhile(method -> {
                        if (method.equals(LIST))
                            CurrentCaller.in(
                                    caller,
                                    () -> review.link(caller, account.id(), person, one.id()));
                    });

            sync(account);
            SimulatedGoogle.simulator().meanwhile(method -> {});
            sync(account);
            sync(account);

            assertThat(contactsHere()).isEqualTo(2);
            assertThat(SimulatedGoogle.simulator().addressBooks().all().getFirst().living())
                    .hasSize(2);
            assertThat(now(one).remark()).isEqualTo("Ask for Mehmet.");
        });
    }

    private Contact here(
            String given, @Nullable String email, @Nullable String number, Caller caller) {
        var draft = ContactDraft.named(new PersonName(null, given, null, null, null));
        if (email != null)
            draft = draft.withEmails(java.util.List.of(new EmailAddress(email, "work")));
        if (number != null)
            draft = draft.withPhones(java.util.List.of(new PhoneNumber(number, number, "mobile")));
        return writeContact.add(draft.withGroups(Set.of()), caller.actor());
    }
}
