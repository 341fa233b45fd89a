package org.kartotek.backend.console.contacts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Group;

/** What is known about a contact, in the order of the card. */
public record Facts(
        Contact contact,
        @Nullable String organization,
        List<Group> groups,
        @Nullable String owner) {}
