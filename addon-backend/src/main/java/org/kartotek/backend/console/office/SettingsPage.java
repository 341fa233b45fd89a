package org.kartotek.backend.console.office;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.ApiTokens;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Languages;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.ReadByDomain;
import org.kartotek.backend.office.OfficeSettings;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** My language, and for the owner: the office and its API tokens. */
@Controller
class SettingsPage {
    private final Offices offices;
    private final Users users;
    private final ApiTokens tokens;
    private final ChangeOffice change;
    private final ChangeUsers changeUsers;
    private final ReadByDomain domain;

    SettingsPage(
            Offices offices,
            Users users,
            ApiTokens tokens,
            ChangeOffice change,
            ChangeUsers changeUsers,
            ReadByDomain domain) {
        this.offices = offices;
        this.users = users;
        this.tokens = tokens;
        this.change = change;
        this.changeUsers = changeUsers;
        this.domain = domain;
    }

    /** A language in its own name. */
    public record Language(String tag, String name) {}

    @GetMapping("/settings")
    String page(Model model) {
        var me = CurrentCaller.get();
        var own = users.findById(me.userId()).map(user -> user.locale()).orElse(null);
        model.addAttribute("language", own == null ? "" : own.getLanguage());
        model.addAttribute("languages", languages());
        model.addAttribute("owner", me.role() == Role.OWNER);
        model.addAttribute("mailbox", domain.ofMine(me));
        if (me.role() == Role.OWNER) {
            var office = offices.current();
            model.addAttribute("office", office);
            model.addAttribute("zones", ZoneId.getAvailableZoneIds().stream().sorted().toList());
            model.addAttribute("tokens", tokens.all());
        }
        return "console/settings";
    }

    private static List<Language> languages() {
        return Languages.ALL.stream()
                .map(locale -> new Language(locale.getLanguage(), locale.getDisplayName(locale)))
                .toList();
    }

    @PostMapping("/settings/language")
    String language(@RequestParam String language, Say say, RedirectAttributes next) {
        var wish = language.isEmpty() ? null : Languages.of(Locale.forLanguageTag(language));
        changeUsers.speak(wish);
        Done.say(
                next,
                wish == null
                        ? say.text("settings.saved")
                        : new Say(say.words(), wish, say.zone(), say.now()).text("settings.saved"));
        return "redirect:/settings";
    }

    @PostMapping("/settings/office")
    String office(
            @RequestParam String name,
            @RequestParam String zone,
            @RequestParam String locale,
            @RequestParam String currency,
            @RequestParam String region,
            @RequestParam(defaultValue = "") String domains,
            Say say,
            RedirectAttributes next) {
        try {
            var settings =
                    new OfficeSettings(
                            ZoneId.of(zone),
                            Languages.of(Locale.forLanguageTag(locale)),
                            Currency.getInstance(currency.strip().toUpperCase(Locale.ROOT)),
                            region(region),
                            domains(domains));
            change.settings(name.isBlank() ? offices.current().name() : name, settings);
            Done.say(next, say.text("settings.saved"));
        } catch (DateTimeException | IllegalArgumentException e) {
            Done.say(next, say.text("settings.refused"));
        }
        return "redirect:/settings";
    }

    private static String region(String typed) {
        var region = typed.strip().toUpperCase(Locale.ROOT);
        if (!Set.of(Locale.getISOCountries()).contains(region)) {
            throw new IllegalArgumentException("No such country: " + region);
        }
        return region;
    }

    private static List<String> domains(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .map(d -> d.strip().toLowerCase(Locale.ROOT))
                .filter(d -> !d.isEmpty())
                .distinct()
                .toList();
    }

    @PostMapping("/settings/tokens")
    String token(@RequestParam String name, RedirectAttributes next) {
        next.addFlashAttribute("token", change.token(name));
        return "redirect:/settings#tokens";
    }

    @PostMapping("/settings/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Say say, RedirectAttributes next) {
        change.revoke(id);
        Done.say(next, say.text("token.revoked"));
        return "redirect:/settings#tokens";
    }
}
