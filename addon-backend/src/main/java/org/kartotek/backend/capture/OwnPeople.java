package org.kartotek.backend.capture;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.office.Offices;
import org.kartotek.sync.mail.MailAddress;
import org.springframework.stereotype.Component;

/** Who belongs to the office: its users, its Google accounts, everybody under its own domains. */
@Component
public class OwnPeople {

    /** As they are now; asked once per page. */
    public record Now(Set<String> addresses, Set<String> domains, Map<String, User> users) {

        public boolean isOwn(String email) {
            return addresses.contains(email)
                    || domains.stream().anyMatch(domain -> isUnder(email, domain));
        }

        /** {@code info.office.example}: how a list names itself. */
        public boolean isOwnList(String listId) {
            return domains.stream().anyMatch(domain -> listId.endsWith("." + domain));
        }

        /** The user with that address, or somebody of whom only the name is known. */
        public Actor actor(MailAddress who, Door door) {
            return Optional.ofNullable(users.get(who.email()))
                    .map(user -> new Actor(user.id(), user.name(), door))
                    .orElseGet(() ->
                            new Actor(
                                    null,
                                    who.name().isEmpty() ? who.email() : cut(who.name()),
                                    door));
        }

        private static String cut(String name) {
            return name.substring(0, Math.min(name.length(), 200));
        }

        static boolean isUnder(String email, String domain) {
            return email.endsWith("@" + domain)
                    || email.endsWith("." + domain) && email.contains("@");
        }
    }

    private final Offices offices;
    private final Users users;
    private final GoogleAccounts accounts;

    OwnPeople(Offices offices, Users users, GoogleAccounts accounts) {
        this.offices = offices;
        this.users = users;
        this.accounts = accounts;
    }

    public Now now() {
        var people =
                users.findAllByOrderByName().stream()
                        .collect(
                                Collectors.toMap(
                                        user -> MailAddress.canonical(user.email()),
                                        user -> user,
                                        (a, b) -> a));
        var addresses =
                accounts.all().stream()
                        .map(account -> MailAddress.canonical(account.email()))
                        .collect(Collectors.toSet());
        addresses.addAll(people.keySet());
        return new Now(Set.copyOf(addresses), domains(), Map.copyOf(people));
    }

    /** As addresses spell it: {@code @Büro.example} is {@code xn--bro-hoa.example}. */
    private static String domain(String typed) {
        return MailAddress.canonical("@" + typed.strip().replaceFirst("^@", "")).substring(1);
    }

    private Set<String> domains() {
        return offices.findById(OfficeScope.current()).stream()
                .flatMap(office -> office.settings().ownDomains().stream())
                .map(OwnPeople::domain)
                .filter(it -> !it.isEmpty())
                .collect(Collectors.toSet());
    }
}
