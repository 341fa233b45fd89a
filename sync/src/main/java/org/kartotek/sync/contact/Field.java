package org.kartotek.sync.contact;

/** A fact that we keep the same on both sides, and the part of a Google contact it lives in. */
public enum Field {
    GIVEN_NAME("names"),
    MIDDLE_NAME("names"),
    FAMILY_NAME("names"),
    NAME_PREFIX("names"),
    NAME_SUFFIX("names"),
    NICKNAME("nicknames"),
    ORGANIZATION("organizations"),
    JOB_TITLE("organizations"),
    BIRTHDAY("birthdays"),
    REMARK("biographies"),
    EMAILS("emailAddresses"),
    PHONES("phoneNumbers"),
    ADDRESSES("addresses"),
    URLS("urls");

    private final String mask;

    Field(String mask) {
        this.mask = mask;
    }

    /** The name Google replaces as a whole when we write this fact. */
    public String mask() {
        return mask;
    }

    public boolean isList() {
        return switch (this) {
            case EMAILS, PHONES, ADDRESSES, URLS -> true;
            case GIVEN_NAME,
                    MIDDLE_NAME,
                    FAMILY_NAME,
                    NAME_PREFIX,
                    NAME_SUFFIX,
                    NICKNAME,
                    ORGANIZATION,
                    JOB_TITLE,
                    BIRTHDAY,
                    REMARK ->
                    false;
        };
    }
}
