package org.kartotek.backend.access;

/** Each role may do what those after it may. */
public enum Role {
    OWNER,
    MANAGER,
    STAFF;

    public boolean includes(Role other) {
        return compareTo(other) <= 0;
    }
}
