package org.kartotek.backend.setup;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kartotek.backend.google.GoogleAccount;

/**
 * Whether the office's Google accounts let us in, and to all we ask for. Contacts are of one
 * account as a rule; the others give mail and calendar.
 *
 * @param delegated those that the domain's admin lets us read: whether Google still knows of that
 *     is for the admin to mend, not for the account's owner
 */
record AccountsCheck(List<GoogleAccount> accounts, Set<UUID> delegated) implements Check {
    /** Each is given by any one of its scopes. */
    private static final Map<String, String[]> WANTED =
            Map.of(
                    "contacts",
                    new String[] {GoogleAccount.CONTACTS},
                    "mail",
                    new String[] {GoogleAccount.GMAIL, GoogleAccount.GMAIL_MODIFY},
                    "calendar",
                    new String[] {GoogleAccount.CALENDAR, GoogleAccount.CALENDAR_FULL});

    @Override
    public List<Finding> findings() {
        var used =
                accounts.stream()
                        .filter(it -> it.state() != GoogleAccount.State.DISCONNECTED)
                        .toList();
        return used.isEmpty()
                ? List.of(Finding.warning("accounts.none"))
                : used.stream()
                        .map(it ->
                                delegated.contains(it.id())
                                        ? byLeaveOfTheDomain(it)
                                        : byConsent(it, withContacts(used)))
                        .toList();
    }

    private static boolean withContacts(List<GoogleAccount> used) {
        return used.stream().anyMatch(it -> it.allows(GoogleAccount.CONTACTS));
    }

    private static Finding byLeaveOfTheDomain(GoogleAccount account) {
        return account.state() == GoogleAccount.State.RECONNECT
                ? Finding.problem("accounts.domain.refused", account.email())
                : Finding.ok("accounts.domain", account.email());
    }

    private static Finding byConsent(GoogleAccount account, boolean contactsElsewhere) {
        if (account.isOfATestingApp()) return Finding.problem("accounts.testing", account.email());
        if (account.state() == GoogleAccount.State.RECONNECT)
            return Finding.problem("accounts.refused", account.email());
        var missing =
                WANTED.entrySet().stream()
                        .filter(it -> !account.allows(it.getValue()))
                        .filter(it -> !(contactsElsewhere && it.getKey().equals("contacts")))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? Finding.ok("accounts.ok", account.email())
                : Finding.warning("accounts.partly", account.email(), missing);
    }
}
