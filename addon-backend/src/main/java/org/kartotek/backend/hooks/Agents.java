package org.kartotek.backend.hooks;

import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.springframework.stereotype.Component;

/** Who of the office a phone system means. */
@Component
class Agents {
    private final Users users;

    Agents(Users users) {
        this.users = users;
    }

    /** The one user with that e-mail address or name; else whom the phone system names. */
    Actor named(@Nullable String agent) {
        if (agent == null) {
            return Actor.unattended(Door.CALL_LOG);
        }
        var meant =
                users.findAllByOrderByName().stream().filter(user -> isMeant(user, agent)).toList();
        return meant.size() == 1
                ? new Actor(meant.getFirst().id(), meant.getFirst().name(), Door.CALL_LOG)
                : new Actor(null, agent, Door.CALL_LOG);
    }

    private static boolean isMeant(User user, String agent) {
        return user.email().equalsIgnoreCase(agent) || user.name().equalsIgnoreCase(agent);
    }
}
