package org.kartotek.simulator.google;

import org.jspecify.annotations.Nullable;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Google says no. Thrown by handlers; the API's {@link ErrorStyle} gives the body its shape. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final String status;
    private final String reason;
    private final String text;
    private String domain = "global";
    private @Nullable String location;
    private @Nullable String locationType;
    private final transient ArrayNode details = Json.array();

    private Refused(int code, String status, String reason, String text) {
        super(code + " " + text, null, false, false);
        this.code = code;
        this.status = status;
        this.reason = reason;
        this.text = text;
    }

    /**
     * @param status Google's canonical code, {@code NOT_FOUND}
     * @param reason the word in {@code errors[]}, {@code notFound}
     */
    public static Refused of(int code, String status, String reason, String message) {
        return new Refused(code, status, reason, message);
    }

    public static Refused invalid(String message) {
        return of(400, "INVALID_ARGUMENT", "badRequest", message);
    }

    public static Refused invalid() {
        return of(400, "INVALID_ARGUMENT", "badRequest", "Request contains an invalid argument.");
    }

    public static Refused notFound() {
        return of(404, "NOT_FOUND", "notFound", "Requested entity was not found.");
    }

    public static Refused precondition(String message) {
        return of(400, "FAILED_PRECONDITION", "failedPrecondition", message);
    }

    public Refused inDomain(String errorDomain) {
        this.domain = errorDomain;
        return this;
    }

    /** Which parameter or header was wrong: {@code at("syncToken", "parameter")}. */
    public Refused at(String where, String kind) {
        this.location = where;
        this.locationType = kind;
        return this;
    }

    public Refused with(ObjectNode detail) {
        details.add(detail);
        return this;
    }

    public int code() {
        return code;
    }

    public String status() {
        return status;
    }

    public String reason() {
        return reason;
    }

    public String text() {
        return text;
    }

    /** {@code google.rpc.Status}, as it stands inside batch answers. */
    public ObjectNode asStatus(int canonicalCode) {
        ObjectNode node = Json.object().put("code", canonicalCode).put("message", text);
        return details.isEmpty() ? node : node.set("details", details).asObject();
    }

    ArrayNode details() {
        return details;
    }

    ObjectNode error() {
        ObjectNode error = Json.object();
        error.put("message", text).put("domain", domain).put("reason", reason);
        if (location != null) {
            error.put("location", location).put("locationType", locationType);
        }
        return error;
    }
}
