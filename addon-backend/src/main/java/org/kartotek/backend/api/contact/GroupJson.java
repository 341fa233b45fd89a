package org.kartotek.backend.api.contact;

import java.util.UUID;
import org.kartotek.backend.contact.Group;

record GroupJson(UUID id, String name, String marker) {
    static GroupJson of(Group group) {
        return new GroupJson(group.id(), group.name(), group.marker());
    }
}
