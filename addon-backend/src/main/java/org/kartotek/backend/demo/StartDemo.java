package org.kartotek.backend.demo;

import java.net.URI;
import org.kartotek.simulator.Simulator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Once the server answers: the office is there, and the person who started it knows where to go.
 */
@Component
@Profile("demo")
class StartDemo {
    private static final Logger LOG = LoggerFactory.getLogger(StartDemo.class);

    private final DemoOffice office;
    private final Simulator google;
    private final URI baseUrl;

    StartDemo(DemoOffice office, Simulator google, @Value("${kartotek.base-url}") URI baseUrl) {
        this.office = office;
        this.google = google;
        this.baseUrl = baseUrl;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        var founded = office.founded();
        LOG.info(whereToClick(founded.name()));
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
