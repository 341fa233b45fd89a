package org.kartotek.backend.console.office;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.audit.Audit;
import org.kartotek.backend.console.frame.NotHere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Invites users, gives roles, switches access off and on. There is always an owner left. */
@Service
class ChangeUsers {
    private final Users users;
    private final Audit audit;
    private final Clock clock;

    ChangeUsers(Users users, Audit audit, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of it; each has its own sentence. */
    enum Outcome {
        DONE,
        KNOWN_ALREADY,
        NOT_AN_ADDRESS,
        LAST_OWNER
    }

    @Transactional
    Outcome invite(String email, String name, Role role) {
        var me = owner();
        var address = email.strip().toLowerCase(Locale.ROOT);
        if (!address.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            return Outcome.NOT_AN_ADDRESS;
        }
        if (users.findByEmail(address).isPresent()) {
            return Outcome.KNOWN_ALREADY;
        }
        var shown = name.isBlank() ? address.substring(0, address.indexOf('@')) : name.strip();
        var invited = users.save(new User(address, shown, role, clock.instant()));
        record(me, "user.invited", invited, role.name());
        return Outcome.DONE;
    }

    @Transactional
    Outcome give(UUID id, Role role) {
        var me = owner();
        var user = here(id);
        if (role != Role.OWNER && lastOwner(user)) {
            return Outcome.LAST_OWNER;
        }
        user.give(role);
        users.save(user);
        record(me, "user.role-given", user, role.name());
        return Outcome.DONE;
    }

    @Transactional
    Outcome activate(UUID id, boolean active) {
        var me = owner();
        var user = here(id);
        if (!active && lastOwner(user)) {
            return Outcome.LAST_OWNER;
        }
        user.activate(active);
        users.save(user);
        record(me, active ? "user.switched-on" : "user.switched-off", user, null);
        return Outcome.DONE;
    }

    @Transactional
    void speak(@Nullable Locale locale) {
        var me = CurrentCaller.get();
        var user = here(me.userId());
        user.speak(locale);
        users.save(user);
        record(me, "user.language-chosen", user, locale == null ? null : locale.toLanguageTag());
    }

    private static Caller owner() {
        CurrentCaller.get().require(Role.OWNER);
        return CurrentCaller.get();
    }

    private User here(UUID id) {
        return users.findById(id).orElseThrow(() -> new NotHere("user " + id));
    }

    private boolean lastOwner(User user) {
        return user.role() == Role.OWNER
                && users.findAllByOrderByName().stream()
                        .filter(u -> u.active() && u.role() == Role.OWNER)
                        .allMatch(u -> u.id().equals(user.id()));
    }

    private void record(Caller me, String action, User user, @Nullable String detail) {
        audit.record(me.actor(), action, "user", user.id(), detail);
    }
}
