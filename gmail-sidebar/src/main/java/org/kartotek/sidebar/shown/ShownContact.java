package org.kartotek.sidebar.shown;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One contact with all that its card needs. */
public record ShownContact(
        String id,
        String name,
        @Nullable String jobTitle,
        @Nullable Organization organization,
        List<Group> groups,
        @Nullable String owner,
        List<Phone> phones,
        List<String> emails,
        @Nullable String remark,
        @Nullable ShownInteraction lastContact,
        List<ShownOrder> openOrders,
        List<ShownInteraction> interactions,
        List<ShownTask> tasks,
        @Nullable Meeting nextMeeting) {
    public ShownContact {
        groups = List.copyOf(groups);
        phones = List.copyOf(phones);
        emails = List.copyOf(emails);
        openOrders = List.copyOf(openOrders);
        interactions = List.copyOf(interactions);
        tasks = List.copyOf(tasks);
    }

    public record Organization(String id, String name) {}

    /** A marker is what the office puts before a name, often one sign. */
    public record Group(String name, @Nullable String marker) {
        public String shown() {
            return marker == null || marker.isBlank() ? name : marker;
        }
    }

    /** A number as people read it, and as a telephone dials it. */
    public record Phone(String shown, String dialled, @Nullable String type) {}

    public record Meeting(String title, Instant at) {}
}
