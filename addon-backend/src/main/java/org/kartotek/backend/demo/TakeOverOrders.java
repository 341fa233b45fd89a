package org.kartotek.backend.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.RecogniseContact;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.OrderDraft;
import org.kartotek.simulator.office.DemoOffice;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The orders of {@code orders.csv}, each as soon as its contact has come from Google. */
@Component
@Profile("demo")
class TakeOverOrders {
    private final DemoSettings settings;
    private final DemoFolder folder;
    private final RecogniseContact recognise;
    private final Contacts contacts;
    private final Users users;
    private final OpenOrder open;

    TakeOverOrders(
            DemoSettings settings,
            DemoFolder folder,
            RecogniseContact recognise,
            Contacts contacts,
            Users users,
            OpenOrder open) {
        this.settings = settings;
        this.folder = folder;
        this.recognise = recognise;
        this.contacts = contacts;
        this.users = users;
        this.open = open;
    }

    /** Every order of the table; none when a person's own export has no such table. */
    List<DemoOrder> all() {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(table())) {
            return rows.stream().map(DemoOrder::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table() throws IOException {
        if (settings.takeout() == null) {
            return DemoOffice.endingOn(folder.lastDay()).ordersCsv();
        }
        var file = settings.takeout().resolve("orders.csv");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Takes over what it can, in one transaction; an order that is already here stays as it is. */
    @Transactional
    public List<DemoOrder> withKnownContact(List<DemoOrder> waiting) {
        var known = recognise.byEmails(waiting.stream().map(DemoOrder::email).distinct().toList());
        var byId = byId(known);
        var people = people();
        var left = new ArrayList<DemoOrder>();
        for (var order : waiting) {
            known.getOrDefault(order.email(), List.of()).stream()
                    .findFirst()
                    .flatMap(id -> Optional.ofNullable(byId.get(id)))
                    .ifPresentOrElse(
                            contact -> take(order, contact, people), () -> left.add(order));
        }
        return left;
    }

    private Map<UUID, Contact> byId(Map<String, List<UUID>> known) {
        var ids = known.values().stream().flatMap(List::stream).distinct().toList();
        return ids.isEmpty()
                ? Map.of()
                : contacts.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    private Map<String, Actor> people() {
        var people = new HashMap<String, Actor>();
        for (User user : users.findAllByOrderByName()) {
            people.put(user.email(), new Actor(user.id(), user.name(), Door.IMPORT));
        }
        return people;
    }

    private void take(DemoOrder order, Contact contact, Map<String, Actor> people) {
        Function<String, Actor> who =
                email -> people.getOrDefault(email, Actor.unattended(Door.IMPORT));
        open.takeOver(
                order.number(),
                new OrderDraft(
                        order.title(),
                        contact.id(),
                        contact.organizationId(),
                        order.amount(),
                        order.lines(),
                        who.apply(order.owner()).userId()),
                order.steps().stream().map(step -> step.past(who)).toList());
    }
}
