package org.kartotek.backend.google;

import org.kartotek.sync.google.Api;

/** What one lane of an account keeps in step. */
public enum LaneKind {
    CONTACTS(Api.PEOPLE),
    MAIL(Api.GMAIL),
    CALENDAR(Api.CALENDAR);

    private final Api api;

    LaneKind(Api api) {
        this.api = api;
    }

    /** Whose budget it spends. */
    Api api() {
        return api;
    }
}
