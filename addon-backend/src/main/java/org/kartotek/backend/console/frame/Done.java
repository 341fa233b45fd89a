package org.kartotek.backend.console.frame;

import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page says once, and how to take it back.
 *
 * @param undo the path a POST to which takes it back
 */
public record Done(String text, @Nullable String undo) {
    public static void say(RedirectAttributes next, String text) {
        next.addFlashAttribute("done", new Done(text, null));
    }

    public static void say(RedirectAttributes next, String text, String undo) {
        next.addFlashAttribute("done", new Done(text, undo));
    }
}
