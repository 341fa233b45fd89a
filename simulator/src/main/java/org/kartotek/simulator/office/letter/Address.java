package org.kartotek.simulator.office.letter;

/** A mail address with the name shown beside it. */
public record Address(String name, String email) {
    /** As people see it: {@code Anna Berg <anna@office.example>}. */
    public String shown() {
        return name.isEmpty() ? email : name + " <" + email + ">";
    }
}
