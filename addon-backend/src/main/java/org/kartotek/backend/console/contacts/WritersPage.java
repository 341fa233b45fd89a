package org.kartotek.backend.console.contacts;

import org.kartotek.backend.capture.UnknownWriters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose mail a label brought in without anybody knowing them, one click from a contact. */
@Controller
class WritersPage {
    private static final int MOST = 200;

    private final UnknownWriters writers;

    WritersPage(UnknownWriters writers) {
        this.writers = writers;
    }

    @GetMapping("/writers")
    String page(Model model) {
        model.addAttribute("rows", writers.newest(MOST));
        return "console/writers";
    }
}
