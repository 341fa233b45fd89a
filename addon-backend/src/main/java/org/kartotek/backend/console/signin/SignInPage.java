package org.kartotek.backend.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.AccessSettings;
import org.kartotek.backend.access.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The one page for people who are not in yet. */
@Controller
class SignInPage {
    private final SignInSettings google;
    private final AccessSettings access;

    SignInPage(SignInSettings google, AccessSettings access) {
        this.google = google;
        this.access = access;
    }

    @GetMapping("/sign-in")
    String signIn(
            @RequestParam(required = false) @Nullable String refused,
            @RequestParam(required = false) @Nullable String left,
            HttpServletRequest request,
            Model model) {
        if (CurrentCaller.find().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("configured", google.complete());
        model.addAttribute("refused", refused == null ? null : Refusal.of(refused).code());
        model.addAttribute("address", takeAddress(request));
        model.addAttribute("owner", access.ownerEmail());
        model.addAttribute("left", left != null);
        return "console/sign-in";
    }

    private static @Nullable String takeAddress(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (String) session.getAttribute(SayWhyNot.ADDRESS))
                .orElse(null);
    }
}
