package org.kartotek.backend.console.contacts;

import java.util.List;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.contact.Group;
import org.kartotek.backend.contact.Groups;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;

/** What the form of a contact offers to choose from. */
@Component
class ContactChoices {
    private final Groups groups;
    private final Users users;
    private final Offices offices;

    ContactChoices(Groups groups, Users users, Offices offices) {
        this.groups = groups;
        this.users = users;
        this.offices = offices;
    }

    List<Group> groups() {
        return groups.findAllByOrderByPosition();
    }

    List<User> users() {
        return users.findAllByOrderByName().stream().filter(User::active).toList();
    }

    String phoneRegion() {
        return offices.current().settings().phoneRegion();
    }
}
