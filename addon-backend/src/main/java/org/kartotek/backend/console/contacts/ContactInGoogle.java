package org.kartotek.backend.console.contacts;

import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.google.contacts.PutBackInGoogle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts back what stood in Google before us, and writes the card again: each undoes the other. */
@Controller
class ContactInGoogle {
    private final Contacts contacts;
    private final PutBackInGoogle putBack;

    ContactInGoogle(Contacts contacts, PutBackInGoogle putBack) {
        this.contacts = contacts;
        this.putBack = putBack;
    }

    @PostMapping("/contacts/{id}/put-back")
    String putBack(@PathVariable UUID id, Say say, RedirectAttributes next) {
        mustBeHere(id);
        putBack.contact(CurrentCaller.get(), id);
        Done.say(next, say.text("in-google.put-back.done"), "/contacts/" + id + "/take-up");
        return "redirect:/contacts/" + id;
    }

    @PostMapping("/contacts/{id}/take-up")
    String takeUp(@PathVariable UUID id, Say say, RedirectAttributes next) {
        mustBeHere(id);
        putBack.takeUpContact(CurrentCaller.get(), id);
        Done.say(next, say.text("in-google.take-up.done"));
        return "redirect:/contacts/" + id;
    }

    private void mustBeHere(UUID id) {
        if (contacts.findById(id).isEmpty()) throw new NotHere("contact " + id);
    }
}
