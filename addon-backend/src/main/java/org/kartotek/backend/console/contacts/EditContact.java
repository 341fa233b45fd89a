package org.kartotek.backend.console.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.Memberships;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.office.Language;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a contact: a new one, or one that is here. */
@Controller
class EditContact {
    private static final ContactDraft NOBODY = ContactDraft.named(PersonName.NONE);

    private final Contacts contacts;
    private final ReadFacts facts;
    private final Memberships memberships;
    private final WriteContact write;
    private final ContactChoices choices;

    EditContact(
            Contacts contacts,
            ReadFacts facts,
            Memberships memberships,
            WriteContact write,
            ContactChoices choices) {
        this.contacts = contacts;
        this.facts = facts;
        this.memberships = memberships;
        this.write = write;
        this.choices = choices;
    }

    @GetMapping("/contacts/new")
    ModelAndView fresh(
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name) {
        var somebody = name.isBlank() ? NOBODY : ContactDraft.named(named(name.strip()));
        var known = somebody.withOrganization(organization, null);
        var called = phone.isBlank() ? known : known.withPhones(List.of(typed(phone)));
        return form(
                null,
                email.isBlank()
                        ? called
                        : called.withEmails(List.of(new EmailAddress(email.strip(), null))),
                Map.of());
    }

    /** What a mail calls somebody; whoever adds them sees where it was divided. */
    private static PersonName named(String name) {
        var last = name.lastIndexOf(' ');
        return last < 0
                ? PersonName.of(name, null)
                : PersonName.of(name.substring(0, last), name.substring(last + 1));
    }

    private PhoneNumber typed(String phone) {
        return PhoneNumbers.typed(phone, null, choices.phoneRegion());
    }

    @GetMapping("/contacts/{id}/edit")
    ModelAndView edit(@PathVariable UUID id) {
        var contact = here(id);
        return form(contact, draftOf(contact), Map.of());
    }

    @PostMapping("/contacts")
    Object add(
            @RequestParam MultiValueMap<String, String> typed, Say say, RedirectAttributes next) {
        var form = new ContactForm(typed, NOBODY, choices.phoneRegion());
        if (!form.faults().isEmpty()) {
            return form(null, form.draft(), form.faults());
        }
        var added = write.add(form.draft(), CurrentCaller.get().actor());
        Done.say(next, say.text("contact.added", added.shownName()));
        return "redirect:/contacts/" + added.id();
    }

    @PostMapping("/contacts/{id}")
    Object change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Say say,
            RedirectAttributes next) {
        var contact = here(id);
        var form = new ContactForm(typed, draftOf(contact), choices.phoneRegion());
        if (!form.faults().isEmpty()) {
            return form(contact, form.draft(), form.faults());
        }
        if (!Objects.equals(typed.getFirst("version"), String.valueOf(contact.version()))) {
            throw new OptimisticLockingFailureException("Contact " + id + " was changed meanwhile");
        }
        write.change(id, form.draft(), CurrentCaller.get().actor());
        Done.say(next, say.text("contact.changed"));
        return "redirect:/contacts/" + id;
    }

    @PostMapping("/contacts/{id}/archive")
    String archive(@PathVariable UUID id, Say say, RedirectAttributes next) {
        write.archive(id, CurrentCaller.get().actor());
        Done.say(next, say.text("contact.archived.done"), "/contacts/" + id + "/restore");
        return "redirect:/contacts/" + id;
    }

    @PostMapping("/contacts/{id}/restore")
    String restore(@PathVariable UUID id, Say say, RedirectAttributes next) {
        write.restore(id, CurrentCaller.get().actor());
        Done.say(next, say.text("contact.restored.done"));
        return "redirect:/contacts/" + id;
    }

    private Contact here(UUID id) {
        return contacts.findById(id).orElseThrow(() -> new NotHere("contact " + id));
    }

    private ContactDraft draftOf(Contact contact) {
        return contact.draft(facts.organization(contact), memberships.of(contact.id()));
    }

    private ModelAndView form(
            @Nullable Contact contact, ContactDraft draft, Map<String, String> faults) {
        var page = new ModelAndView("console/contact-form");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        page.addObject("contact", contact);
        page.addObject("draft", draft);
        page.addObject("faults", faults);
        page.addObject("types", ContactTypes.INSTANCE);
        page.addObject("groups", choices.groups());
        page.addObject("users", choices.users());
        page.addObject("languages", Language.values());
        return page;
    }
}
