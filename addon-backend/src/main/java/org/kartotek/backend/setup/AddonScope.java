package org.kartotek.backend.setup;

/** What the add-on asks its users for. Why each is needed stands in the console's words. */
public enum AddonScope {
    GMAIL("gmail.addons.execute"),
    MESSAGE("gmail.addons.current.message.metadata"),
    TEXT("gmail.addons.current.message.readonly"),
    COMPOSE("gmail.addons.current.action.compose"),
    CALENDAR("calendar.addons.execute"),
    EVENT("calendar.addons.current.event.read"),
    INVITE("calendar.addons.current.event.write"),
    IDENTITY("userinfo.email"),
    LOCALE("script.locale");

    private final String name;

    AddonScope(String name) {
        this.name = name;
    }

    /** As people know it, without Google's prefix. */
    public String shortName() {
        return name;
    }

    public String url() {
        return "https://www.googleapis.com/auth/" + name;
    }
}
