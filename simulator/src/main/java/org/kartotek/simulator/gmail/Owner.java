package org.kartotek.simulator.gmail;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartotek.simulator.google.Call;
import org.kartotek.simulator.google.Refused;

/** Whose mailbox a call opens, and how much of it the caller's scopes show. */
final class Owner {
    private static final String GMAIL = "https://www.googleapis.com/auth/gmail.";

    private Owner() {}

    /** Nobody reads another's mailbox, delegate or not. */
    static Mailbox mailbox(PostOffice post, Call call) {
        var user = call.path("userId").toLowerCase(Locale.ROOT);
        var email = call.account().email();
        if (!user.equals("me") && !user.equals(email)) {
            throw Refused.of(
                    403, "PERMISSION_DENIED", "forbidden", "Delegation denied for " + email);
        }
        return post.of(email);
    }

    /** The add-on's scopes open the message it stands beside, and its conversation. */
    static void mayOpen(Call call, Mailbox mailbox, MailMessage message) {
        if (!onlyBesideMessage(call)) {
            return;
        }
        var open = call.grant().message();
        var beside = open == null ? java.util.Optional.<MailMessage>empty() : mailbox.message(open);
        if (beside.isEmpty() || beside.get().thread() != message.thread()) {
            throw Refused.of(
                    403,
                    "PERMISSION_DENIED",
                    "forbidden",
                    "Access denied: the add-on may read the open message only.");
        }
    }

    /** Metadata scopes show headers, never text, and do not search. */
    static void mayReadText(Call call) {
        if (gmailScopes(call).stream()
                .allMatch(scope -> scope.endsWith("metadata") || !reads(scope))) {
            throw Refused.of(
                    403,
                    "PERMISSION_DENIED",
                    "forbidden",
                    "Metadata scope doesn't allow format FULL or RAW");
        }
    }

    static void maySearch(Call call) {
        if (gmailScopes(call).stream()
                .allMatch(scope -> scope.endsWith("metadata") || !reads(scope))) {
            throw Refused.of(
                    403,
                    "PERMISSION_DENIED",
                    "forbidden",
                    "Metadata scope does not support 'q' parameter");
        }
    }

    private static boolean reads(String scope) {
        return scope.equals("https://mail.google.com/")
                || scope.endsWith("readonly")
                || scope.endsWith("modify")
                || scope.endsWith("message.action")
                || scope.endsWith("compose");
    }

    private static boolean onlyBesideMessage(Call call) {
        return gmailScopes(call).stream()
                .filter(s -> reads(s) || s.endsWith("metadata"))
                .allMatch(s -> s.contains("addons.current"));
    }

    private static Set<String> gmailScopes(Call call) {
        return call.grant().scopes().stream()
                .filter(scope ->
                        scope.startsWith(GMAIL) || scope.equals("https://mail.google.com/"))
                .collect(Collectors.toSet());
    }
}
