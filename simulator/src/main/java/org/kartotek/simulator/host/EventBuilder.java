package org.kartotek.simulator.host;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.google.Refused;
import org.kartotek.simulator.http.Json;
import org.kartotek.simulator.oauth.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Builds the event exactly as Google sends it, with what this person has granted and no more. */
final class EventBuilder {

    private final WebApp google;
    private final Tokens tokens;
    private final Permissions permissions;
    private final Deployment deployment;

    EventBuilder(WebApp google, Tokens tokens, Permissions permissions, Deployment deployment) {
        this.google = google;
        this.tokens = tokens;
        this.permissions = permissions;
        this.deployment = deployment;
    }

    AddonCall of(Occasion occasion) {
        String url = occasion.url(deployment);
        if (!deployment.owns(url)) {
            throw Refused.invalid(url + " does not belong to the add-on's deployment");
        }
        String systemToken = tokens.idTokens().ofService(deployment.addOn().serviceAccount(), url);
        ObjectNode event = Json.object();
        event.set("commonEventObject", common(occasion));
        event.set("authorizationEventObject", authorization(occasion.account(), systemToken));
        addContext(event, occasion);
        Map<String, String> headers =
                Map.of(
                        "Authorization", "Bearer " + systemToken,
                        "Content-Type", "application/json; charset=UTF-8",
                        "User-Agent", "Google-Apps-Script; simulated");
        return new AddonCall(occasion.entry(), url, headers, event);
    }

    private ObjectNode common(Occasion occasion) {
        ObjectNode common = Json.object();
        common.put("hostApp", occasion.hostApp()).put("platform", occasion.platform());
        if (permissions.of(occasion.account()).contains(Deployment.LOCALE)) {
            ZoneId zone = zone(occasion.account());
            common.put("userLocale", occasion.locale());
            int offset = zone.getRules().getOffset(Instant.now()).getTotalSeconds();
            common.putObject("timeZone").put("id", zone.getId()).put("offset", offset * 1000.0);
        }
        JsonNode action = occasion.wish().path("action");
        if (!action.path("parameters").isEmpty()) {
            ObjectNode parameters = common.putObject("parameters");
            for (JsonNode one : action.path("parameters")) {
                parameters.put(one.path("key").asString(), one.path("value").asString(""));
            }
        }
        if (occasion.wish().path("formInputs") instanceof ObjectNode inputs && !inputs.isEmpty()) {
            common.set("formInputs", inputs);
        }
        return common;
    }

    private ObjectNode authorization(Account account, String systemToken) {
        Set<String> scopes = permissions.of(account);
        String client = deployment.addOn().oauthClientId();
        ObjectNode authorization = Json.object();
        authorization.put("userOAuthToken", tokens.accessToken(account, client, scopes));
        authorization.put("systemIdToken", systemToken);
        if (scopes.contains(Deployment.EMAIL)) {
            String userToken = tokens.idTokens().ofPerson(account, client, scopes, null);
            authorization.put("userIdToken", userToken);
        }
        scopes.forEach(authorization.putArray("authorizedScopes")::add);
        return authorization;
    }

    /** Exactly one host object at most; homepages have none. */
    private void addContext(ObjectNode event, Occasion occasion) {
        String message = occasion.messageId();
        String calendarEvent = occasion.eventId();
        if (message != null) {
            event.set("gmail", openMessage(occasion.account(), message));
        } else if (calendarEvent != null) {
            event.set("calendar", openEvent(occasion.account(), calendarEvent));
        } else if (occasion.entry() == EntryPoint.COMPOSE) {
            ObjectNode gmail = event.putObject("gmail");
            for (String list : new String[] {"toRecipients", "ccRecipients", "bccRecipients"}) {
                JsonNode given = occasion.wish().path(list);
                gmail.set(list, given.isArray() ? given : Json.array());
            }
        }
    }

    private ObjectNode openMessage(Account account, String id) {
        JsonNode message =
                google.get(
                        account, "/gmail/v1/users/me/messages/" + id, Map.of("format", "minimal"));
        return Json.object()
                .put("messageId", MessageIds.message(id))
                .put("threadId", MessageIds.thread(message.path("threadId").asString()))
                .put("accessToken", tokens.messageToken(account, id));
    }

    private ObjectNode openEvent(Account account, String id) {
        JsonNode event = google.get(account, CalendarPages.EVENTS + "/" + id, Map.of());
        ObjectNode calendar = Json.object().put("id", id).put("calendarId", account.email());
        if (event.has("recurringEventId")) {
            calendar.set("recurringEventId", event.path("recurringEventId"));
        }
        if (permissions.of(account).contains(Deployment.EVENT_READ)) {
            calendar.set("organizer", event.path("organizer"));
            calendar.set("attendees", CalendarPages.attendees(event));
            ObjectNode rights = calendar.putObject("capabilities");
            rights.put("canSeeAttendees", true).put("canAddAttendees", true);
            rights.put("canSeeConferenceData", true).put("canSetConferenceData", true);
            rights.put("canAddAttachments", true);
        }
        return calendar;
    }

    private ZoneId zone(Account account) {
        return CalendarPages.zone(google, account);
    }
}
