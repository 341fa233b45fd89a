package org.kartotek.backend.console.office;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.capture.call.CallHookKeys;
import org.kartotek.backend.capture.call.CallLogFiles;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How calls come in: the files of phones, and for the owner the keys a phone system signs with. */
@Controller
class CallSettingsPage {
    private static final String PAGE = "redirect:/settings/calls";
    private static final int FILES = 20;
    private static final int FAULTS = 1_000;

    private final CallHookKeys keys;
    private final CallLogFiles files;
    private final Users users;
    private final String baseUrl;

    CallSettingsPage(
            CallHookKeys keys,
            CallLogFiles files,
            Users users,
            @Value("${kartotek.base-url}") String baseUrl) {
        this.keys = keys;
        this.files = files;
        this.users = users;
        this.baseUrl = baseUrl;
    }

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
        files(model);
        return "console/call-settings";
    }

    /** What an open page asks while files are read: nothing, if it shows everything already. */
    @GetMapping("/settings/calls/files/live")
    @Nullable ModelAndView live(
            @RequestParam(defaultValue = "") String mark, Model model, HttpServletResponse answer) {
        CurrentCaller.get().require(Role.MANAGER);
        if (files(model).equals(mark)) {
            answer.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return new ModelAndView("console/call-files :: live", model.asMap());
    }

    private String files(Model model) {
        var all = files.all(FILES);
        var mark = Integer.toHexString(all.toString().hashCode());
        model.addAttribute("files", all);
        model.addAttribute("live", mark);
        return mark;
    }

    @GetMapping("/settings/calls/files/{id}")
    String faults(@PathVariable UUID id, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        model.addAttribute("file", files.find(id).orElseThrow(() -> new NotHere("file " + id)));
        model.addAttribute("faults", files.faults(id, FAULTS));
        return "console/call-file";
    }

    @PostMapping("/settings/calls/files/{id}/remove")
    String remove(@PathVariable UUID id, Say say, RedirectAttributes next) {
        files.remove(id, CurrentCaller.get());
        Done.say(next, say.text("upload.removed"));
        return PAGE;
    }

    /** The files are kept, and read in the background. */
    @PostMapping("/settings/calls/files")
    String upload(@RequestParam("files") List<MultipartFile> chosen, @RequestParam UUID whose)
            throws IOException {
        CurrentCaller.get().require(Role.MANAGER);
        var phone = phoneOf(whose);
        for (var file : chosen) {
            if (!file.isEmpty()) {
                try (var content = file.getInputStream()) {
                    var name = String.valueOf(file.getOriginalFilename());
                    files.upload(name, content, phone, CurrentCaller.get());
                }
            }
        }
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
