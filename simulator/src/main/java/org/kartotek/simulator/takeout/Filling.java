package org.kartotek.simulator.takeout;

import java.time.Instant;
import java.util.List;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.calendar.CalendarApi;
import org.kartotek.simulator.gmail.GmailApi;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.people.AddressBooks;
import tools.jackson.databind.node.ObjectNode;

/** Puts downloaded items into the simulated accounts. */
public final class Filling implements Destination {
    private final Workspace workspace;
    private final AddressBooks addressBooks;
    private final GmailApi gmail;
    private final CalendarApi calendar;

    public Filling(
            Workspace workspace, AddressBooks addressBooks, GmailApi gmail, CalendarApi calendar) {
        this.workspace = workspace;
        this.addressBooks = addressBooks;
        this.gmail = gmail;
        this.calendar = calendar;
    }

    @Override
    public void contact(String account, ObjectNode person, List<String> labels) {
        var owner = owner(account);
        var memberships = person.putArray("memberships");
        for (var label : labels) {
            if (!label.equals("myContacts")) {
                var group =
                        label.equals("starred")
                                ? "contactGroups/starred"
                                : addressBooks.group(owner, label).resourceName();
                memberships
                        .addObject()
                        .putObject("contactGroupMembership")
                        .put("contactGroupResourceName", group);
            }
        }
        memberships
                .addObject()
                .putObject("contactGroupMembership")
                .put("contactGroupResourceName", "contactGroups/myContacts");
        addressBooks.add(owner, person);
    }

    private Account owner(String account) {
        return workspace.account(account).orElseThrow();
    }

    @Override
    public void mail(String account, byte[] mail, Instant at, String labels, long id, long thread) {
        gmail.fill(account, mail, at, labels, id, thread);
    }

    @Override
    public void event(String account, ObjectNode event) {
        calendar.fill(account, event);
    }
}
