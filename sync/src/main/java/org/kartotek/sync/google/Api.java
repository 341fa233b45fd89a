package org.kartotek.sync.google;

/** Who answered: the same status means different things at each of them. */
public enum Api {
    OAUTH,
    PEOPLE,
    GMAIL,
    CALENDAR,
    PUBSUB
}
