package org.kartotek.backend.google;

/** How a lane is, in words that are true. */
public enum LaneState {
    /** Never completed a round. */
    NEW,
    /** The last round ended well. */
    OK,
    /** Google was too busy or out of order; it tries again by itself. */
    RETRY,
    /** A limit of hours or of a day is used up; it goes on by itself. */
    PAUSED,
    /** The owner of the Google account has to connect it again. */
    RECONNECT,
    /** Something is not set up at Google; the operator has to act. */
    SETUP,
    /** It failed in a way that trying again soon will not cure; it tries again rarely. */
    FAILED
}
