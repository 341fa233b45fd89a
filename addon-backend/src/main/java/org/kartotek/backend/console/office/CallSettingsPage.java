package org.kartotek.backend.console.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.ReadCallLog;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How calls come in: the files of phones, and for the owner the keys a phone system signs with. */
@Controller
class CallSettingsPage {
    private static final String PAGE = "redirect:/settings/calls";

    private final CallHookKeys keys;
    private final ReadCallLog read;
    private final Users users;
    private final String baseUrl;

    CallSettingsPage(
            CallHookKeys keys,
            ReadCallLog read,
            Users users,
            @Value("${kartotek.base-url}") String baseUrl) {
        this.keys = keys;
        this.read = read;
        this.users = users;
        this.baseUrl = baseUrl;
    }

    /** What came of one file. */
    public record Uploaded(String name, ReadCallLog.Outcome outcome) {}

    @GetMapping("/settings/calls")
    String page(Model model) {
        var me = CurrentCaller.get();
        me.require(Role.MANAGER);
        var owner = me.role() == Role.OWNER;
        model.addAttribute("owner", owner);
        model.addAttribute("hookKeys", owner ? keys.all() : List.of());
        model.addAttribute(
                "users", users.findAllByOrderByName().stream().filter(u -> u.active()).toList());
        model.addAttribute("hookUrl", baseUrl + "/hooks/calls?key=");
        return "console/call-settings";
    }

    @PostMapping("/settings/calls/files")
    String upload(
            @RequestParam List<MultipartFile> files,
            @RequestParam UUID whose,
            RedirectAttributes next)
            throws IOException {
        CurrentCaller.get().require(Role.MANAGER);
        var phone = phoneOf(whose);
        var uploaded = new ArrayList<Uploaded>();
        for (var file : files) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    var name = String.valueOf(file.getOriginalFilename());
                    uploaded.add(new Uploaded(name, read.of(content, phone)));
                }
            }
        }
        next.addFlashAttribute("uploaded", uploaded);
        return PAGE;
    }

    private Actor phoneOf(UUID user) {
        var owner = users.findById(user).orElseThrow(() -> new NotHere("user " + user));
        return new Actor(owner.id(), owner.name(), Door.CALL_LOG);
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
