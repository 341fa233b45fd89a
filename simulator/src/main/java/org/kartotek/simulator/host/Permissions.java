package org.kartotek.simulator.host;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.kartotek.simulator.Account;

/**
 * Which of the add-on's scopes each person has granted. Whoever installs it grants all, until they
 * untick some.
 */
final class Permissions {

    private final Map<String, Set<String>> granted = new ConcurrentHashMap<>();

    Set<String> of(Account account) {
        return granted.getOrDefault(account.email(), new LinkedHashSet<>(Deployment.SCOPES));
    }

    void exactly(Account account, Set<String> scopes) {
        Set<String> known = new LinkedHashSet<>(Deployment.SCOPES);
        known.retainAll(scopes);
        granted.put(account.email(), known);
    }

    void add(Account account, Set<String> scopes) {
        Set<String> more = new LinkedHashSet<>(of(account));
        more.addAll(scopes);
        exactly(account, more);
    }

    void reset() {
        granted.clear();
    }
}
