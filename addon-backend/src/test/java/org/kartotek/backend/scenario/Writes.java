package org.kartotek.backend.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.people.AddressBook;
import org.kartotek.simulator.people.Contact;

/**
 * What each write to Google did to each contact in it. One that leaves a contact as it was is one
 * that no plan asked for.
 */
final class Writes {
    private static final Set<String> METHODS =
            Set.of(
                    "people.people.batchUpdateContacts",
                    "people.people.batchCreateContacts",
                    "people.people.batchDeleteContacts",
                    "people.contactGroups.members.modify");

    private final AddressBook book;
    private final List<String> vain = new ArrayList<>();
    private Map<String, Contact> before = Map.of();
    private @Nullable String begun;
    private int calls;
    private int contacts;

    Writes(AddressBook book) {
        this.book = book;
    }

    /** Just before a call is carried out, and again before its answer leaves. */
    void around(String method, Runnable others) {
        boolean done = method.equals(begun) && ended(method);
        others.run();
        begun = done || !METHODS.contains(method) ? null : method;
        if (begun != null) before = now();
    }

    /** False if nothing happened: then the last call was refused, and this is another one. */
    private boolean ended(String method) {
        var after = now();
        int written = (int) before.keySet().stream().filter(it -> !after.containsKey(it)).count();
        for (var it : after.values()) {
            var was = before.get(it.resourceName());
            if (was != null && was.version() == it.version()) continue;
            written++;
            if (was != null && was.fields().equals(it.fields())) vain.add(method + " of " + it);
        }
        if (written == 0) return false;
        calls++;
        contacts += written;
        return true;
    }

    private Map<String, Contact> now() {
        var all = new HashMap<String, Contact>();
        book.living().forEach(it -> all.put(it.resourceName(), it));
        return all;
    }

    int calls() {
        return calls;
    }

    int contacts() {
        return contacts;
    }

    List<String> vain() {
        return List.copyOf(vain);
    }
}
