package org.kartotek.backend.console.templates;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.templates.TemplateForm.Written;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.template.ChangeTemplates;
import org.kartotek.backend.template.TemplateDraft;
import org.kartotek.backend.template.TemplateField;
import org.kartotek.backend.template.TemplateRefused;
import org.kartotek.backend.template.TemplateText;
import org.kartotek.backend.template.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a manager writes the texts that everybody puts into mails. */
@Controller
class TemplatesPage {
    private static final String LIST = "redirect:/settings/templates";
    private static final int MOST = 500;

    private final Templates templates;
    private final ChangeTemplates change;

    TemplatesPage(Templates templates, ChangeTemplates change) {
        this.templates = templates;
        this.change = change;
    }

    @GetMapping("/settings/templates")
    String list(Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        model.addAttribute("templates", templates.all(MOST));
        return "console/templates";
    }

    @GetMapping("/settings/templates/new")
    String blank(Say say, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        return show(TemplateForm.empty(), List.of(), null, say, model);
    }

    @GetMapping("/settings/templates/{id}")
    String page(@PathVariable UUID id, Say say, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        var template = templates.find(id).orElseThrow(NoSuchElementException::new);
        return show(TemplateForm.of(template), List.of(), null, say, model);
    }

    /** Nothing is saved by it. */
    @PostMapping("/settings/templates/preview")
    String preview(TemplateForm form, Say say, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        try {
            form.draft();
        } catch (TemplateRefused refused) {
            return show(form, List.of(), refused, say, model);
        }
        return show(form, filled(form, say), null, say, model);
    }

    @PostMapping("/settings/templates")
    String save(TemplateForm form, Say say, RedirectAttributes next, Model model) {
        CurrentCaller.get().require(Role.MANAGER);
        try {
            var draft = form.draft();
            save(form.id(), draft);
            Done.say(next, say.text("templates.saved", draft.name()));
            return LIST;
        } catch (TemplateRefused refused) {
            return show(form, List.of(), refused, say, model);
        }
    }

    @PostMapping("/settings/templates/{id}/delete")
    String delete(@PathVariable UUID id, Say say, RedirectAttributes next) {
        var name = change.delete(id);
        Done.say(
                next,
                say.text("templates.deleted", name),
                "/settings/templates/" + id + "/restore");
        return LIST;
    }

    @PostMapping("/settings/templates/{id}/restore")
    String bringBack(@PathVariable UUID id, Say say, RedirectAttributes next) {
        Done.say(next, say.text("templates.restored", change.bringBack(id)));
        return LIST;
    }

    private void save(@Nullable UUID id, TemplateDraft draft) {
        if (id == null) {
            change.add(draft);
        } else {
            change.change(id, draft);
        }
    }

    private static String show(
            TemplateForm form,
            List<Written> preview,
            @Nullable TemplateRefused refused,
            Say say,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute("written", form.written(say.locale()));
        model.addAttribute("preview", preview);
        model.addAttribute(
                "problem",
                refused == null
                        ? null
                        : say.text("templates.refused." + refused.reason(), refused.field()));
        model.addAttribute("fields", TemplateField.values());
        model.addAttribute("longestName", TemplateDraft.LONGEST_NAME);
        model.addAttribute("longestText", TemplateDraft.LONGEST_TEXT);
        return "console/template";
    }

    private static List<Written> filled(TemplateForm form, Say say) {
        var facts = sample(say);
        return form.written(say.locale()).stream()
                .filter(it -> !it.text().isBlank())
                .map(it ->
                        new Written(
                                it.language(),
                                it.spoken(),
                                new TemplateText(it.text().strip()).filled(facts)))
                .toList();
    }

    private static Map<TemplateField, String> sample(Say say) {
        var facts = new EnumMap<TemplateField, String>(TemplateField.class);
        facts.put(TemplateField.FIRST_NAME, "Ayşe");
        facts.put(TemplateField.ORGANIZATION, "Deniz Ticaret");
        facts.put(TemplateField.ORDER_NUMBER, "#1042");
        facts.put(TemplateField.ORDER_TITLE, say.text("templates.sample.title"));
        facts.put(TemplateField.ORDER_STAGE, say.text("templates.sample.stage"));
        facts.put(TemplateField.ORDER_AMOUNT, say.money(BigDecimal.valueOf(15_000), "TRY"));
        facts.put(TemplateField.MY_NAME, CurrentCaller.get().name());
        return facts;
    }
}
