package org.kartotek.sidebar;

/** The card a click comes from: it is shown again, with the news, when the work is done. */
public record Back(String value) {
    public static final Back HOME = new Back("home");
    public static final Back TASKS = new Back("tasks");
    public static final Back MAIL = new Back("mail");

    public static Back contact(String id) {
        return new Back("contact:" + id);
    }

    public static Back order(String id) {
        return new Back("order:" + id);
    }

    public static Back organization(String id) {
        return new Back("organization:" + id);
    }

    public static Back task(String id) {
        return new Back("task:" + id);
    }

    public static Back event(String id) {
        return new Back("event:" + id);
    }

    /** What comes before the colon. */
    public String kind() {
        int colon = value.indexOf(':');
        return colon < 0 ? value : value.substring(0, colon);
    }

    public String id() {
        return value.substring(value.indexOf(':') + 1);
    }
}
