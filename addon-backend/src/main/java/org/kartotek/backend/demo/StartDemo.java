package org.kartotek.backend.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.Office;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.simulator.Simulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Once the server answers: the office is there, and the person who started it knows where to go.
 */
@Component
@Profile("demo")
class StartDemo {
    private static final Logger LOG = LoggerFactory.getLogger(StartDemo.class);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final DemoOffice office;
    private final ConnectAccounts accounts;
    private final TakeOverOrders orders;
    private final TakeOverCalls calls;
    private final SubscribeToPush push;
    private final Simulator google;
    private final URI baseUrl;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread atOrders;

    StartDemo(
            DemoOffice office,
            ConnectAccounts accounts,
            TakeOverOrders orders,
            TakeOverCalls calls,
            SubscribeToPush push,
            Simulator google,
            @Value("${kartotek.base-url}") URI baseUrl) {
        this.office = office;
        this.accounts = accounts;
        this.orders = orders;
        this.calls = calls;
        this.push = push;
        this.google = google;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var founded = office.founded();
        push.subscribe();
        OfficeScope.run(founded.id(), accounts::connect);
        OfficeScope.run(founded.id(), calls::all);
        atOrders = Thread.ofVirtual().name("demo orders").start(() -> takeOverOrders(founded));
        LOG.info(whereToClick(founded.name()));
    }

    /** Contacts come in the background, so their orders do too. */
    private void takeOverOrders(Office founded) {
        var wait = Duration.ofSeconds(2);
        var waiting = OfficeScope.in(founded.id(), orders::all);
        boolean open = true;
        while (open && !waiting.isEmpty()) {
            var before = waiting;
            var left = OfficeScope.in(founded.id(), () -> stillWaiting(before));
            boolean idle = left.size() == waiting.size();
            wait = idle && wait.compareTo(LONGEST_WAIT) < 0 ? wait.plusSeconds(1) : wait;
            waiting = left;
            open = waiting.isEmpty() || isOpenAfter(wait);
        }
    }

    /** The lanes write at the same time; who loses a lock tries again in a moment. */
    private List<DemoOrder> stillWaiting(List<DemoOrder> before) {
        try {
            return orders.withKnownContact(before);
        } catch (ConcurrencyFailureException _) {
            return before;
        }
    }

    private boolean isOpenAfter(Duration wait) {
        try {
            return !closed.await(wait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** While the database is still there. */
    @EventListener(ContextClosedEvent.class)
    void close() throws InterruptedException {
        closed.countDown();
        if (atOrders != null) atOrders.join(LONGEST_WAIT);
    }

    private String whereToClick(String name) {
        return """


        %s is open.

          Mailbox with the side panel   %s
          The phone                     %sphone
          The console                   %s  (sign in as anna@%s)
          REST                          curl -H 'Authorization: Bearer %s' %s/api/v1/contacts
        """
                .formatted(
                        name,
                        google.url(),
                        google.url(),
                        baseUrl,
                        DemoOffice.DOMAIN,
                        DemoOffice.TOKEN,
                        baseUrl);
    }
}
