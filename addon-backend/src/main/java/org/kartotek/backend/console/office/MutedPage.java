package org.kartotek.backend.console.office;

import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Addresses and domains whose mail enters no timeline. */
@Controller
class MutedPage {
    private static final String ADDRESS_OR_DOMAIN =
            "([^@\\s]{1,64}@)?[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+";

    private final MutedAddresses muted;

    MutedPage(MutedAddresses muted) {
        this.muted = muted;
    }

    @GetMapping("/settings/muted")
    String page(@RequestParam(defaultValue = "") String address, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        model.addAttribute("muted", muted.all());
        model.addAttribute("address", address);
        return "console/muted";
    }

    @PostMapping("/settings/muted")
    String mute(@RequestParam String address, Say say, RedirectAttributes next) {
        CurrentCaller.get().require(Role.MANAGER);
        var wish = address.strip();
        var plain = wish.startsWith("@") ? wish.substring(1) : wish;
        if (plain.length() <= 320 && plain.matches(ADDRESS_OR_DOMAIN)) {
            muted.mute(plain, CurrentCaller.get().actor());
            Done.say(next, say.text("muted.done", plain));
        } else {
            Done.say(next, say.text("muted.refused", plain));
        }
        return "redirect:/settings/muted";
    }

    @PostMapping("/settings/muted/remove")
    String unmute(@RequestParam String address, Say say, RedirectAttributes next) {
        CurrentCaller.get().require(Role.MANAGER);
        muted.unmute(address, CurrentCaller.get().actor());
        Done.say(next, say.text("muted.removed", address));
        return "redirect:/settings/muted";
    }
}
