package org.kartotek.simulator.google;

import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.http.Reply;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an API's error bodies; each generation of Google's servers has its own. */
public enum ErrorStyle {
    /** Code, message, status and details; never errors[]. */
    PEOPLE,
    /** Both errors[] and status. */
    GMAIL,
    /** errors[] and no status. */
    CALENDAR;

    public static ErrorStyle of(String api) {
        return valueOf(api.toUpperCase(java.util.Locale.ROOT));
    }

    public Reply reply(Refused refused) {
        Reply reply = Reply.json(refused.code(), body(refused));
        return refused.code() == 401
                ? reply.with(
                        "WWW-Authenticate",
                        "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"")
                : reply;
    }

    ObjectNode body(Refused refused) {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        error.put("code", refused.code()).put("message", refused.text());
        if (this != PEOPLE) {
            error.putArray("errors").add(refused.error());
        }
        if (this != CALENDAR) {
            error.put("status", refused.status());
        }
        if (this != CALENDAR && !refused.details().isEmpty()) {
            error.set("details", refused.details());
        }
        return body;
    }
}
