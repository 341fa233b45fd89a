package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/** contactGroups.members.modify. */
final class GroupMembers {

    private static final int MOST = 1_000;

    private final AddressBooks books;

    GroupMembers(AddressBooks books) {
        this.books = books;
    }

    ObjectNode modify(Call call) {
        Set<String> add = names(call, "resourceNamesToAdd");
        Set<String> remove = names(call, "resourceNamesToRemove");
        if (add.size() + remove.size() > MOST) {
            throw Refused.invalid("At most 1000 resource names can be added and removed at once.");
        }
        AddressBook book = books.of(call.account());
        synchronized (book) {
            ContactGroup group =
                    book.group(call.path("resourceName")).orElseThrow(Refused::notFound);
            if (!add.isEmpty() && !group.takesMembers()) {
                throw Refused.invalid("Contacts cannot be added to this system contact group.");
            }
            return modified(book, group.resourceName(), add, remove);
        }
    }

    private static ObjectNode modified(
            AddressBook book, String group, Set<String> add, Set<String> remove) {
        List<String> missing = new ArrayList<>();
        List<String> last = new ArrayList<>();
        List<Contact> changed = new ArrayList<>();
        Set<String> all = new LinkedHashSet<>(add);
        all.addAll(remove);
        for (String name : all) {
            book.contact(name)
                    .filter(c -> !c.deleted())
                    .ifPresentOrElse(
                            contact -> {
                                Set<String> groups = new LinkedHashSet<>(contact.groups());
                                boolean moved =
                                        add.contains(name)
                                                ? groups.add(group)
                                                : groups.remove(group);
                                if (groups.isEmpty()) {
                                    last.add(name);
                                } else if (moved) {
                                    changed.add(ContactChange.inGroups(contact, groups));
                                }
                            },
                            () -> missing.add(name));
        }
        book.commit(changed);
        ObjectNode body = Json.object();
        if (!missing.isEmpty()) {
            missing.forEach(body.putArray("notFoundResourceNames")::add);
        }
        if (!last.isEmpty()) {
            last.forEach(body.putArray("canNotRemoveLastContactGroupResourceNames")::add);
        }
        return body;
    }

    private static Set<String> names(Call call, String list) {
        Set<String> names = new LinkedHashSet<>();
        call.body().path(list).forEach(name -> names.add(name.asString()));
        return names;
    }
}
