package org.kartotek.simulator.host;

/** What made Google ask the add-on, and which answer belongs to it. */
enum EntryPoint {
    HOME("home", "addon/home", "GMAIL"),
    MESSAGE("message", "addon/gmail/message", "GMAIL"),
    COMPOSE("compose", "addon/gmail/compose", "GMAIL"),
    CALENDAR_HOME("calendarHome", "addon/calendar/home", "CALENDAR"),
    CALENDAR_EVENT("calendarEvent", "addon/calendar/event", "CALENDAR"),
    ACTION("action", "", "GMAIL"),
    SUGGEST("suggest", "", "GMAIL");

    private final String word;
    private final String path;
    private final String hostApp;

    EntryPoint(String word, String path, String hostApp) {
        this.word = word;
        this.path = path;
        this.hostApp = hostApp;
    }

    /** As {@code /_sim/addon/events} names it. */
    String word() {
        return word;
    }

    /** Below the add-on's base address; actions carry their own. */
    String path() {
        return path;
    }

    String hostApp() {
        return hostApp;
    }

    boolean isTrigger() {
        return this != ACTION && this != SUGGEST;
    }

    String answerType() {
        return switch (this) {
            case ACTION -> "AnswerToAction";
            case SUGGEST -> "AnswerToSuggest";
            default -> "AnswerToTrigger";
        };
    }
}
