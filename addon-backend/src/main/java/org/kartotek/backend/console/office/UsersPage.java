package org.kartotek.backend.console.office;

import java.util.Locale;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is in the office and what they may do; for its owner. */
@Controller
class UsersPage {
    private final Users users;
    private final ChangeUsers change;

    UsersPage(Users users, ChangeUsers change) {
        this.users = users;
        this.change = change;
    }

    @GetMapping("/users")
    String page(Model model) {
        CurrentCaller.get().require(Role.OWNER);
        model.addAttribute("users", users.findAllByOrderByName());
        model.addAttribute("roles", Role.values());
        return "console/users";
    }

    @PostMapping("/users")
    String invite(
            @RequestParam String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam Role role,
            Say say,
            RedirectAttributes next) {
        return said(change.invite(email, name, role), "user.invited", say, next);
    }

    @PostMapping("/users/{id}/role")
    String role(@PathVariable UUID id, @RequestParam Role role, Say say, RedirectAttributes next) {
        return said(change.give(id, role), "user.changed", say, next);
    }

    @PostMapping("/users/{id}/off")
    String off(@PathVariable UUID id, Say say, RedirectAttributes next) {
        return said(change.activate(id, false), "user.off", say, next);
    }

    @PostMapping("/users/{id}/on")
    String on(@PathVariable UUID id, Say say, RedirectAttributes next) {
        return said(change.activate(id, true), "user.on", say, next);
    }

    private static String said(
            ChangeUsers.Outcome outcome, String done, Say say, RedirectAttributes next) {
        var key =
                outcome == ChangeUsers.Outcome.DONE
                        ? done
                        : "user.refused."
                                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        Done.say(next, say.text(key));
        return "redirect:/users";
    }
}
