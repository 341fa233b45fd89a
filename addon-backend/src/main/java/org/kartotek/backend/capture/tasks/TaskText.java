package org.kartotek.backend.capture.tasks;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.task.Task;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What a new event says besides its title: whom it is about, and the way to their card. Nothing
 * that is known of them, for others may read the calendar.
 */
@Component
class TaskText {
    private final Contacts contacts;
    private final String baseUrl;

    TaskText(
            Contacts contacts,
            @Value("${kartotek.base-url:http://localhost:8080}") String baseUrl) {
        this.contacts = contacts;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    String of(Task task) {
        return contact(task.contactId())
                .map(it -> it.shownName() + "\n" + baseUrl + "/contacts/" + it.id())
                .orElse(baseUrl + "/tasks");
    }

    private Optional<Contact> contact(@Nullable UUID id) {
        return Optional.ofNullable(id).flatMap(contacts::findById);
    }
}
