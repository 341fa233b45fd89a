package org.kartotek.simulator.google;

import org.kartotek.simulator.QuotaLimits;
import org.kartotek.simulator.http.Json;

/** A per-user, per-minute budget and what Google says when it is used up. */
public enum Quota {
    PEOPLE_READ(
            "Critical read requests (Contact and Profile Reads)",
            "CriticalReads",
            "critical_read_requests"),
    PEOPLE_WRITE(
            "Critical write requests (Contact Writes)",
            "CriticalWrites",
            "critical_write_requests"),
    PEOPLE_FULL_SYNC("Full sync requests (First page)", "FullSyncFirstPages", "full_sync_requests"),
    PEOPLE_PHOTO("Photo write requests", "PhotoWrites", "photo_write_requests"),
    GMAIL("Queries", "defaultPerMinutePerUser", "default"),
    CALENDAR("Queries", "defaultPerMinutePerUser", "default");

    private final String words;
    private final String limit;
    private final String metric;

    Quota(String words, String limit, String metric) {
        this.words = words;
        this.limit = limit;
        this.metric = metric;
    }

    int perMinute(QuotaLimits limits) {
        return switch (this) {
            case PEOPLE_READ -> limits.peopleReads();
            case PEOPLE_WRITE -> limits.peopleWrites();
            case PEOPLE_FULL_SYNC -> limits.peopleFullSyncs();
            case PEOPLE_PHOTO -> limits.peoplePhotos();
            case GMAIL -> limits.gmailUnits();
            case CALENDAR -> limits.calendarCalls();
        };
    }

    Refused exhausted() {
        return switch (this) {
            case GMAIL ->
                    Refused.of(
                                    429,
                                    "RESOURCE_EXHAUSTED",
                                    "rateLimitExceeded",
                                    message("gmail", "Queries per minute per user"))
                            .inDomain("usageLimits");
            case CALENDAR ->
                    Refused.of(403, "PERMISSION_DENIED", "rateLimitExceeded", "Rate Limit Exceeded")
                            .inDomain("usageLimits");
            default -> people();
        };
    }

    private String message(String service, String limitWords) {
        return "Quota exceeded for quota metric '%s' and limit '%s' of service '%s.googleapis.com' for consumer 'project_number:1'."
                .formatted(words, limitWords, service);
    }

    private Refused people() {
        var detail = Json.object();
        detail.put("@type", "type.googleapis.com/google.rpc.ErrorInfo");
        detail.put("reason", "RATE_LIMIT_EXCEEDED");
        detail.put("domain", "googleapis.com");
        detail.putObject("metadata")
                .put("quota_limit", limit + "PerMinutePerProjectPerUser")
                .put("service", "people.googleapis.com")
                .put("quota_metric", "people.googleapis.com/" + metric)
                .put("consumer", "projects/1");
        return Refused.of(
                        429,
                        "RESOURCE_EXHAUSTED",
                        "rateLimitExceeded",
                        message("people", words + " per minute per user"))
                .with(detail);
    }
}
