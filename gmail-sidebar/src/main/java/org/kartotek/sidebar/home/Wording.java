package org.kartotek.sidebar.home;

/**
 * In which language a text is, and why.
 *
 * @param language its code
 * @param wished the code of the language it should be in; another one when there is no such text
 */
public record Wording(String language, Because because, String wished) {
    /** Where the wish comes from. */
    public enum Because {
        /** Just now; using the text remembers it for the customer. */
        CHOSEN,
        /** Just now, for somebody of whom nothing is remembered. */
        THIS_MAIL,
        CUSTOMER,
        ORGANIZATION,
        OFFICE
    }

    boolean asWished() {
        return language.equals(wished);
    }
}
