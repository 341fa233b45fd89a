package org.kartotek.simulator.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A group as a caller sees it through a mask.
 *
 * @param members resource names by group
 */
record GroupView(Set<String> mask, Map<String, List<String>> members) {

    private static final Set<String> FIELDS =
            Set.of("clientData", "groupType", "memberCount", "metadata", "name");
    private static final List<String> USUAL =
            List.of("groupType", "memberCount", "metadata", "name");

    static GroupView of(AddressBook book, Collection<String> paths) {
        List<String> wanted = paths.isEmpty() ? USUAL : List.copyOf(paths);
        return new GroupView(Masks.optional("groupFields", wanted, FIELDS), members(book));
    }

    private static Map<String, List<String>> members(AddressBook book) {
        Map<String, List<String>> members = new HashMap<>();
        for (Contact contact : book.living()) {
            for (String group : contact.groups()) {
                members.computeIfAbsent(group, _ -> new ArrayList<>()).add(contact.resourceName());
            }
        }
        return members;
    }

    ObjectNode of(ContactGroup group) {
        ObjectNode view = Json.object();
        view.put("resourceName", group.resourceName()).put("etag", group.etag());
        if (mask.contains("metadata") || group.deleted()) {
            ObjectNode metadata =
                    view.putObject("metadata").put("updateTime", group.updatedAt().toString());
            if (group.deleted()) {
                metadata.put("deleted", true);
            }
        }
        if (mask.contains("groupType")) {
            view.put("groupType", group.system() ? "SYSTEM_CONTACT_GROUP" : "USER_CONTACT_GROUP");
        }
        if (mask.contains("name")) {
            view.put("name", group.name()).put("formattedName", group.formattedName());
        }
        if (mask.contains("memberCount") && !membersOf(group).isEmpty()) {
            view.put("memberCount", membersOf(group).size());
        }
        if (mask.contains("clientData") && !group.clientData().isEmpty()) {
            view.set("clientData", group.clientData());
        }
        return view;
    }

    /** With up to {@code most} names of its members. */
    ObjectNode of(ContactGroup group, int most) {
        ObjectNode view = of(group);
        if (most > 0 && !membersOf(group).isEmpty()) {
            membersOf(group).stream()
                    .limit(most)
                    .forEach(view.putArray("memberResourceNames")::add);
        }
        return view;
    }

    private List<String> membersOf(ContactGroup group) {
        return members.getOrDefault(group.resourceName(), List.of());
    }
}
