package org.kartotek.simulator.people;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Journal;
import org.kartotek.simulator.google.SimulatedClock;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * The contacts and groups of one account. Writers hold its monitor from reading to {@link #commit},
 * so an etag cannot go stale in between; readers see whole versions.
 */
public final class AddressBook {

    static final String JOURNAL = "people";

    private static final Duration TRASH = Duration.ofDays(30);

    private final Account account;
    private final SimulatedClock clock;
    private final Journal journal;
    private final Map<Long, Contact> contacts = new HashMap<>();
    private final NavigableMap<Long, Contact> byVersion = new TreeMap<>();
    private final Map<String, ContactGroup> groups = new LinkedHashMap<>();
    private final Map<String, String> photos = new HashMap<>();
    private final Map<Long, Contact> met = new LinkedHashMap<>();
    private final VersionHistory history = new VersionHistory();
    private long version;
    private int alive;

    AddressBook(Account account, SimulatedClock clock, Journal journal) {
        this.account = account;
        this.clock = clock;
        this.journal = journal;
        ContactGroup.systemGroups(clock.instant()).forEach(g -> groups.put(g.id(), g));
    }

    public Account account() {
        return account;
    }

    /** By {@code people/c123}; the dead are there too. */
    public synchronized Optional<Contact> contact(String resourceName) {
        if (!resourceName.startsWith("people/c")) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(contacts.get(Long.parseLong(resourceName.substring(8))));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Everyone not deleted, oldest change first. */
    public synchronized List<Contact> living() {
        return byVersion.values().stream().filter(c -> !c.deleted()).toList();
    }

    synchronized int livingCount() {
        return alive;
    }

    /** Current versions newer than {@code after}, oldest first. */
    synchronized List<Contact> changedAfter(long after) {
        return List.copyOf(byVersion.tailMap(after, false).values());
    }

    synchronized long latestVersion() {
        return version;
    }

    /** The last version that a listing lagging until {@code horizon} has heard of. */
    synchronized long versionAt(Instant horizon) {
        return history.versionAt(horizon);
    }

    /** The contact as a listing that has heard of {@code known} versions shows it. */
    synchronized Optional<Contact> asOf(Contact current, long known) {
        return history.asOf(current, known);
    }

    /** The living and those in the trash, which count against the limit for thirty days. */
    synchronized long size() {
        Instant limit = clock.instant().minus(TRASH);
        return contacts.values().stream()
                .filter(c -> !c.deleted() || c.updatedAt().isAfter(limit))
                .count();
    }

    synchronized long freshId() {
        long id;
        long seed = account.email().hashCode() * 0x9E3779B97F4A7C15L + contacts.size();
        do {
            seed += 0x9E3779B97F4A7C15L;
            id = (mixed(seed) >>> 1) | (1L << 58);
        } while (contacts.containsKey(id) || met.containsKey(id));
        return id;
    }

    private static long mixed(long seed) {
        long z = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public synchronized Collection<ContactGroup> groups() {
        return List.copyOf(groups.values());
    }

    public synchronized Optional<ContactGroup> group(String resourceName) {
        return Optional.ofNullable(groups.get(resourceName.replaceFirst("^contactGroups/", "")))
                .filter(g -> !g.deleted());
    }

    public synchronized Optional<ContactGroup> groupNamed(String name) {
        return groups.values().stream()
                .filter(g -> !g.deleted() && g.name().equals(name))
                .findFirst();
    }

    synchronized Optional<String> photo(String key) {
        return Optional.ofNullable(photos.get(key));
    }

    synchronized String keepPhoto(String base64) {
        String key = "p" + Long.toHexString(mixed(version + photos.size()) >>> 1);
        ObjectNode change = change();
        change.putObject("photo").put("key", key).put("bytes", base64);
        journal.append(JOURNAL, change);
        photos.put(key, base64);
        return key;
    }

    /** Accepts all changes at once; gives them back with their new versions. */
    synchronized List<Contact> commit(List<Contact> changed) {
        if (changed.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Contact> stamped = new ArrayList<>();
        long next = version;
        for (Contact contact : changed) {
            stamped.add(contact.stamped(++next, now));
        }
        ObjectNode change = change();
        var list = change.putArray("contacts");
        stamped.forEach(contact -> list.add(contact.asJson()));
        journal.append(JOURNAL, change);
        stamped.forEach(this::keep);
        return stamped;
    }

    Contact commit(Contact changed) {
        return commit(List.of(changed)).getFirst();
    }

    synchronized ContactGroup commit(ContactGroup changed) {
        ContactGroup stamped = changed.stamped(version + 1, clock.instant());
        ObjectNode change = change();
        change.set("group", stamped.asJson());
        journal.append(JOURNAL, change);
        keep(stamped);
        return stamped;
    }

    /** Remembers somebody this account only exchanged mail with. */
    synchronized void keepMet(Contact contact) {
        Contact stamped = contact.stamped(version + 1, clock.instant());
        ObjectNode change = change();
        change.set("met", stamped.asJson());
        journal.append(JOURNAL, change);
        keepInMind(stamped);
    }

    synchronized List<Contact> metAfter(long after) {
        return met.values().stream().filter(c -> c.version() > after).toList();
    }

    synchronized Optional<Contact> met(String resourceName) {
        return met.values().stream()
                .filter(c -> resourceName.equals("otherContacts/c" + c.id()))
                .findFirst();
    }

    private void keepInMind(Contact contact) {
        met.put(contact.id(), contact);
        reached(contact.version(), contact.updatedAt());
    }

    private ObjectNode change() {
        return Json.object().put("account", account.email());
    }

    synchronized void replay(ObjectNode change) {
        change.path("contacts").forEach(contact -> keep(Contact.of(contact)));
        if (change.has("group")) {
            keep(ContactGroup.of(change.path("group")));
        }
        if (change.has("met")) {
            keepInMind(Contact.of(change.path("met")));
        }
        if (change.has("photo")) {
            photos.put(change.at("/photo/key").asString(), change.at("/photo/bytes").asString());
        }
    }

    private void keep(Contact contact) {
        Contact before = contacts.put(contact.id(), contact);
        alive += (contact.deleted() ? 0 : 1) - (before == null || before.deleted() ? 0 : 1);
        if (before != null) {
            byVersion.remove(before.version());
            history.supersede(before);
        }
        byVersion.put(contact.version(), contact);
        reached(contact.version(), contact.updatedAt());
    }

    private void keep(ContactGroup group) {
        groups.put(group.id(), group);
        reached(group.version(), group.updatedAt());
    }

    private void reached(long newVersion, Instant at) {
        version = newVersion;
        history.reached(newVersion, at);
    }
}
