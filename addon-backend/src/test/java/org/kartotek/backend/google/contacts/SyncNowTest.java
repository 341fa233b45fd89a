package org.kartotek.backend.google.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kartotek.backend.google.SimulatedGoogle.note;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.callcard.CardStale;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** A card that nobody waits for is gathered, until somebody says "sync now". */
@TestPropertySource(properties = "kartotek.sync.gather-notes=2m")
class SyncNowTest extends LaneStory {
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;

    @Test
    void whatIsGatheredGoesOutAtOnce() {
        var name = add("Ayşe", "ayse@deniz.example", "+905325550123", null, "");
        office((caller, account) -> {
            sync(account);
            sample.orderOf(ayse(), caller);
            sync(account);
            jdbc.update(
                    "update customer_order set title = '30 chairs' where office_id is not null");
            transaction.executeWithoutResult(
                    it -> events.publishEvent(new CardStale(Set.of(ayse().id()))));

            sync(account);
            assertThat(note(name)).doesNotContain("30 chairs");
            assertThat(syncState.lanes().getFirst().waiting()).isOne();

            syncState.now(account.id());
            sync(account);

            assertThat(note(name)).contains("30 chairs");
            assertThat(syncState.lanes().getFirst().waiting()).isZero();
        });
    }
}
