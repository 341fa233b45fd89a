package org.kartotek.backend.console.office;

import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.frame.NotHere;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.ConnectAccount;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.ReadByDomain;
import org.kartotek.backend.google.contacts.DeletePolicy;
import org.kartotek.backend.google.contacts.PutBackInGoogle;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The owner's page about Google: what archiving does there, and how to leave as if never come. */
@Controller
class GoogleAccountsPage {
    private static final String PAGE = "redirect:/settings/google";

    /**
     * @param leaving null if it is not being left
     * @param byDomain true if the domain's admin lets us read it
     */
    public record Connection(
            GoogleAccount account, PutBackInGoogle.@Nullable Leaving leaving, boolean byDomain) {
        public boolean connected() {
            return account.state() == GoogleAccount.State.CONNECTED;
        }

        public boolean disconnected() {
            return account.state() == GoogleAccount.State.DISCONNECTED;
        }

        /** Only contacts are written to Google; there is nothing to put back elsewhere. */
        public boolean holdsContacts() {
            return account.allows(GoogleAccount.CONTACTS);
        }
    }

    private final GoogleAccounts accounts;
    private final ConnectAccount connect;
    private final PutBackInGoogle putBack;
    private final DeletePolicy policy;
    private final ReadByDomain domain;

    GoogleAccountsPage(
            GoogleAccounts accounts,
            ConnectAccount connect,
            PutBackInGoogle putBack,
            DeletePolicy policy,
            ReadByDomain domain) {
        this.accounts = accounts;
        this.connect = connect;
        this.putBack = putBack;
        this.policy = policy;
        this.domain = domain;
    }

    @GetMapping("/settings/google")
    String page(Model model) {
        CurrentCaller.get().require(Role.OWNER);
        model.addAttribute("connections", connections());
        model.addAttribute("policy", policy.current().name());
        model.addAttribute("client", domain.client().orElse(null));
        model.addAttribute("choices", domain.choices());
        model.addAttribute("scopes", String.join(", ", new TreeSet<>(ReadByDomain.SCOPES)));
        return "console/google-accounts";
    }

    private List<Connection> connections() {
        var byDomain = accounts.delegated();
        return accounts.all().stream()
                .map(it ->
                        new Connection(
                                it,
                                putBack.leaving(it.id()).orElse(null),
                                byDomain.contains(it.id())))
                .toList();
    }

    @PostMapping("/settings/google/archive")
    String whenArchived(@RequestParam String does, Say say, RedirectAttributes next) {
        var wish = DeletePolicy.WhenArchived.valueOf(does.toUpperCase(Locale.ROOT));
        policy.change(CurrentCaller.get(), wish);
        Done.say(next, say.text("settings.saved"));
        return PAGE;
    }

    @PostMapping("/settings/google/{id}/leave")
    String leave(@PathVariable UUID id, Say say, RedirectAttributes next) {
        putBack.leave(CurrentCaller.get(), here(id).id());
        Done.say(next, say.text("leave.begun"), "/settings/google/" + id + "/stay");
        return PAGE;
    }

    @PostMapping("/settings/google/{id}/stay")
    String stay(@PathVariable UUID id, Say say, RedirectAttributes next) {
        putBack.stay(CurrentCaller.get(), here(id).id());
        Done.say(next, say.text("leave.stayed"));
        return PAGE;
    }

    @PostMapping("/settings/google/{id}/disconnect")
    String disconnect(@PathVariable UUID id, Say say, RedirectAttributes next) {
        var account = here(id);
        connect.disconnect(CurrentCaller.get(), account.id());
        Done.say(next, say.text("connections.disconnected", account.email()));
        return PAGE;
    }

    private GoogleAccount here(UUID id) {
        return accounts.find(id).orElseThrow(() -> new NotHere("account " + id));
    }
}
