package org.kartotek.simulator.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Workspace;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** Everybody's contacts; also the way in for content and for the phone. */
public final class AddressBooks {

    private final Workspace workspace;
    private volatile Map<String, AddressBook> books = Map.of();

    public AddressBooks(Workspace workspace) {
        this.workspace = workspace;
        reset();
    }

    public AddressBook of(Account account) {
        AddressBook book = books.get(account.email());
        if (book == null) {
            throw new IllegalArgumentException("No such account: " + account.email());
        }
        return book;
    }

    public List<AddressBook> all() {
        return List.copyOf(books.values());
    }

    /** Whose contact this is. */
    public Optional<AddressBook> holding(String resourceName) {
        return books.values().stream().filter(b -> b.contact(resourceName).isPresent()).findFirst();
    }

    /** Adds a contact as if its owner had typed it: {@code person} is a Person resource. */
    public Contact add(Account account, ObjectNode person) {
        AddressBook book = of(account);
        synchronized (book) {
            return book.commit(new ContactChange(book).created(person));
        }
    }

    /**
     * Remembers an "other contact": somebody {@code account} wrote to without keeping a contact.
     */
    public void met(Account account, ObjectNode person) {
        AddressBook book = of(account);
        synchronized (book) {
            book.keepMet(new ContactChange(book).created(person));
        }
    }

    /** The account's own group of that name, made when there is none. */
    public ContactGroup group(Account account, String name) {
        AddressBook book = of(account);
        synchronized (book) {
            return book.groupNamed(name)
                    .orElseGet(() -> book.commit(Groups.named(book, name, Json.array())));
        }
    }

    void replay(ObjectNode change) {
        AddressBook book = books.get(change.path("account").asString());
        if (book != null) {
            book.replay(change);
        }
    }

    /** New books in one go: calls under way finish with the old ones. */
    void reset() {
        Map<String, AddressBook> fresh = new LinkedHashMap<>();
        for (Account account : workspace.settings().accounts()) {
            fresh.put(
                    account.email(),
                    new AddressBook(account, workspace.clock(), workspace.journal()));
        }
        books = fresh;
    }
}
