package org.kartotek.simulator.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.office.letter.Address;

/** One contact of the office's shared address book. */
record Customer(
        String given,
        String family,
        boolean female,
        Language language,
        @Nullable Organization organization,
        String jobTitle,
        List<String> emails,
        List<String> phones,
        String street,
        String city,
        @Nullable LocalDate birthday,
        List<String> groups,
        String note,
        String nickname,
        String website) {
    Customer {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        groups = List.copyOf(groups);
    }

    String name() {
        return (given + " " + family).strip();
    }

    boolean writes() {
        return !emails.isEmpty();
    }

    Address address() {
        return new Address(name(), emails.getFirst());
    }

    String company() {
        return organization == null ? name() : organization.name();
    }

    /**
     * How a letter addresses them, which in Turkish and Azerbaijani needs a word after the name.
     */
    String salutation() {
        return switch (language) {
            case TR -> given + (female ? " Hanım" : " Bey");
            case AZ -> given + (female ? " xanım" : " bəy");
            case EN, NB, RU -> given;
        };
    }
}
