package org.kartotek.backend.console.office;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How calls come in: for the owner, the keys a phone system signs with. */
@Controller
class CallSettingsPage {
    private static final String PAGE = "redirect:/settings/calls";

    private final CallHookKeys keys;
    private final String baseUrl;

    CallSettingsPage(CallHookKeys keys, @Value("${kartotek.base-url}") String baseUrl) {
        this.keys = keys;
        this.baseUrl = baseUrl;
    }

    @GetMapping("/settings/calls")
    String page(Model model) {
        CurrentCaller.get().require(Role.OWNER);
        model.addAttribute("hookKeys", keys.all());
        model.addAttribute("hookUrl", baseUrl + "/hooks/calls?key=");
        return "console/call-settings";
    }

    @PostMapping("/settings/calls/keys")
    String make(RedirectAttributes next) {
        next.addFlashAttribute("secret", keys.make(CurrentCaller.get()).secret());
        return PAGE;
    }

    @PostMapping("/settings/calls/keys/{id}/revoke")
    String revoke(@PathVariable UUID id, Say say, RedirectAttributes next) {
        keys.revoke(id, CurrentCaller.get());
        Done.say(next, say.text("hook.revoked"));
        return PAGE;
    }
}
