package org.kartotek.backend.callcard;

/** What an office may put on its call cards. The order here is the order of an untouched card. */
public enum CardField {
    GROUP(true),
    NICKNAME(false),
    ORGANIZATION(false),
    JOB_TITLE(false),
    OPEN_ORDERS(true),
    CLOSED_ORDERS(true),
    NEXT_EVENT(true),
    LAST_CALL(true),
    LAST_INTERACTIONS(true),
    NOTE(false),
    OWNER(true),
    PHONE(false),
    EMAIL(false),
    ADDRESS(false),
    WEBSITE(false),
    BIRTHDAY(false),
    CUSTOM_TEXT(false);

    private final boolean usual;

    CardField(boolean usual) {
        this.usual = usual;
    }

    /** On before anybody decides. */
    public boolean isUsual() {
        return usual;
    }
}
