package org.kartotek.simulator.oauth;

import java.util.List;
import java.util.Map;
import org.kartotek.simulator.Account;
import org.kartotek.simulator.http.Query;

/** The consent screen in plain HTML. */
final class ConsentPage {

    private static final Map<String, String> WORDS =
            Map.of(
                    "contacts", "See, edit, download and permanently delete your contacts",
                    "contacts.readonly", "See and download your contacts",
                    "contacts.other.readonly",
                            "See contact information automatically saved in your \"Other"
                                    + " contacts\"",
                    "gmail.readonly", "View your email messages and settings",
                    "gmail.modify", "Read, compose and send emails from your Gmail account",
                    "gmail.compose", "Manage drafts and send emails",
                    "calendar", "See, edit, share and permanently delete all your calendars",
                    "calendar.readonly", "See and download any calendar you can access",
                    "calendar.events", "View and edit events on all your calendars",
                    "calendar.events.readonly", "View events on all your calendars");

    private ConsentPage() {}

    /** These come with signing in; a person cannot untick them. */
    static boolean impliedBySigningIn(String scope) {
        return scope.equals(Scopes.OPENID)
                || scope.equals(Scopes.EMAIL)
                || scope.equals(Scopes.PROFILE);
    }

    static String of(Query query, AuthorizationRequest request, List<Account> accounts) {
        var form = new StringBuilder();
        for (String name : AuthorizationRequest.PARAMETERS) {
            query.get(name)
                    .ifPresent(value ->
                            form.append(
                                    "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                                            .formatted(name, escape(value))));
        }
        form.append("<fieldset><legend>Choose an account</legend>\n");
        String chosen = request.loginHint().orElse(accounts.getFirst().email());
        for (Account account : accounts) {
            form.append(
                    "<label><input type=\"radio\" name=\"account\" value=\"%1$s\"%3$s> <b>%2$s</b> <span>%1$s</span></label>\n"
                            .formatted(
                                    escape(account.email()),
                                    escape(account.name()),
                                    account.email().equalsIgnoreCase(chosen) ? " checked" : ""));
        }
        form.append(
                "</fieldset>\n<fieldset><legend>%s wants access to</legend>\n"
                        .formatted(escape(request.clientId())));
        for (String scope : request.scopes()) {
            form.append(
                    "<label><input type=\"checkbox\" name=\"granted\" value=\"%s\" checked%s> %s</label>\n"
                            .formatted(
                                    escape(scope),
                                    impliedBySigningIn(scope) ? " disabled" : "",
                                    escape(words(scope))));
        }
        return page(
                "Sign in",
                "<h1>Sign in with Google</h1><p>This is the simulator: no password is asked.</p>"
                        + "<form method=\"post\" action=\"/o/oauth2/v2/auth/decision\">"
                        + form
                        + "</fieldset><p class=\"buttons\"><button name=\"decision\""
                        + " value=\"deny\">Cancel</button><button name=\"decision\" value=\"allow\""
                        + " class=\"allow\">Allow</button></p></form>");
    }

    static String refusal(String words) {
        int colon = words.indexOf(':');
        return page(
                "Error 400",
                "<h1>Access blocked: authorization error</h1><p>%s</p><p>Error 400: <b>%s</b></p>"
                        .formatted(
                                escape(words.substring(colon + 1).strip()),
                                escape(words.substring(0, colon))));
    }

    private static String words(String scope) {
        String name = scope.substring(scope.lastIndexOf('/') + 1);
        return switch (name) {
            case "openid" -> "Associate you with your personal info on Google";
            case "userinfo.email" -> "See your primary Google Account email address";
            case "userinfo.profile" -> "See your personal info, including any you have made public";
            default -> WORDS.getOrDefault(name, name);
        };
    }

    private static String page(String title, String body) {
        return """
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>%s – Google Accounts (simulated)</title>
        <style>
          :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
          body { max-width: 28rem; margin: 3rem auto; padding: 0 1rem; }
          h1 { font-size: 1.4rem; font-weight: 500; }
          fieldset { border: 1px solid #8884; border-radius: .75rem; margin: 1rem 0; padding: .5rem 1rem; }
          legend { padding: 0 .4rem; }
          label { display: block; padding: .45rem 0; }
          label span { opacity: .7; }
          .buttons { display: flex; gap: .75rem; justify-content: flex-end; }
          button { font: inherit; padding: .55rem 1.4rem; border-radius: 1.5rem; border: 1px solid #8886; background: none; color: inherit; cursor: pointer; }
          .allow { background: #0b57d0; border-color: #0b57d0; color: #fff; }
        </style></head><body><main>%s</main></body></html>
        """
                .formatted(title, body);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
