package org.kartotek.backend.console.contacts;

import java.util.Map;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.contact.WriteOrganization;
import org.kartotek.backend.contact.WriteOrganization.Outcome;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
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

/** The form of an organization, and notes about it. */
@Controller
class EditOrganization {
    private final Organizations organizations;
    private final WriteOrganization write;
    private final WriteNote notes;
    private final ContactChoices choices;

    EditOrganization(
            Organizations organizations,
            WriteOrganization write,
            WriteNote notes,
            ContactChoices choices) {
        this.organizations = organizations;
        this.write = write;
        this.notes = notes;
        this.choices = choices;
    }

    @GetMapping("/organizations/{id}/edit")
    ModelAndView form(@PathVariable UUID id) {
        var organization = here(id);
        return page(organization, OrganizationForm.of(organization), Map.of());
    }

    @PostMapping("/organizations/{id}")
    Object save(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Say say,
            RedirectAttributes next) {
        var form = OrganizationForm.typed(typed, choices.phoneRegion());
        if (!form.faults().isEmpty()) {
            return page(here(id), form, form.faults()).addObject("version", version);
        }
        return switch (saved(id, version, form)) {
            case Outcome.Changed _ -> {
                Done.say(next, say.text("contact.changed"));
                yield "redirect:/organizations/" + id;
            }
            case Outcome.NameTaken(UUID by) ->
                    page(here(id), form, Map.of("name", "organization.fault.taken"))
                            .addObject("version", version)
                            .addObject("takenBy", by);
            case Outcome.ChangedMeanwhile(Organization now) -> {
                var page = page(now, form, Map.of()).addObject("now", now);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    private Outcome saved(UUID id, int version, OrganizationForm form) {
        here(id);
        try {
            return write.change(id, version, form.facts(), CurrentCaller.get().actor());
        } catch (OptimisticLockingFailureException e) {
            return new Outcome.ChangedMeanwhile(here(id));
        }
    }

    @PostMapping("/organizations/{id}/notes")
    String note(
            @PathVariable UUID id, @RequestParam String text, Say say, RedirectAttributes next) {
        here(id);
        if (!text.isBlank()) {
            notes.write(
                    new NoteDraft(text.strip(), say.now(), null, id, null, null),
                    CurrentCaller.get().actor());
            Done.say(next, say.text("note.saved"));
        }
        return "redirect:/organizations/" + id;
    }

    private Organization here(UUID id) {
        return organizations.findById(id).orElseThrow(() -> new NotHere("organization " + id));
    }

    private static ModelAndView page(
            Organization organization, OrganizationForm form, Map<String, String> faults) {
        var page = new ModelAndView("console/organization-edit");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        page.addObject("organization", organization);
        page.addObject("form", form);
        page.addObject("faults", faults);
        return page;
    }
}
