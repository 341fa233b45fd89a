package org.kartotek.backend.console.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.console.frame.Done;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.SyncState;
import org.kartotek.backend.google.SyncState.LaneView;
import org.kartotek.backend.google.contacts.AskAboutLabels;
import org.kartotek.backend.google.contacts.AskAboutRemovals;
import org.kartotek.backend.google.contacts.DeletedInGoogle;
import org.kartotek.backend.google.contacts.ReviewStrangers;
import org.kartotek.backend.google.push.PushState;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger: per account and kind how it stands, and the items that did not get through. */
@Controller
class SyncPage {
    private static final int ITEMS = 100;

    /** How connecting an account ended, as the way back from Google says it. */
    private static final Set<String> OUTCOMES =
            Set.of("done", "partly", "other-account", "declined", "expired", "not-configured");

    private final SyncState state;
    private final GoogleAccounts accounts;
    private final SyncLine line;
    private final AskAboutRemovals removals;
    private final AskAboutLabels labels;
    private final ReviewStrangers strangers;
    private final DeletedInGoogle deleted;
    private final AccountNotes notes;
    private final PushState push;

    SyncPage(
            SyncState state,
            GoogleAccounts accounts,
            SyncLine line,
            AskAboutRemovals removals,
            AskAboutLabels labels,
            ReviewStrangers strangers,
            DeletedInGoogle deleted,
            AccountNotes notes,
            PushState push) {
        this.removals = removals;
        this.labels = labels;
        this.strangers = strangers;
        this.deleted = deleted;
        this.state = state;
        this.accounts = accounts;
        this.line = line;
        this.notes = notes;
        this.push = push;
    }

    @GetMapping("/sync")
    String page(
            @RequestParam(defaultValue = "problems") String show,
            @RequestParam(defaultValue = "") String connect,
            @RequestParam(defaultValue = "") String email,
            Say say,
            Model model) {
        boolean problems = !show.equals("all");
        if (OUTCOMES.contains(connect)) {
            model.addAttribute("connected", say.text("sync.connected." + connect, email));
            model.addAttribute("connectedWell", connect.equals("done"));
        }
        model.addAttribute("questions", removals.open());
        model.addAttribute("labels", labels.open());
        model.addAttribute("strangers", strangers.open().size());
        model.addAttribute("line", line.read(say));
        model.addAttribute("accounts", accounts(state.lanes()));
        model.addAttribute("notes", notes.read(say));
        model.addAttribute("push", new PushWords(say, push.all()));
        var items = state.items(null, problems, ITEMS);
        model.addAttribute("items", items);
        model.addAttribute("back", deleted.among(items));
        model.addAttribute("problems", problems);
        model.addAttribute("words", new LaneWords(say));
        model.addAttribute("mayAct", CurrentCaller.get().role().includes(Role.MANAGER));
        model.addAttribute("mayConnect", CurrentCaller.get().role().includes(Role.OWNER));
        return "console/sync";
    }

    private List<LaneWords.Account> accounts(List<LaneView> lanes) {
        var byId = new LinkedHashMap<UUID, LaneWords.Account>();
        for (GoogleAccount account : accounts.all()) {
            byId.put(
                    account.id(),
                    new LaneWords.Account(
                            account.id(), account.email(), account.state(), new ArrayList<>()));
        }
        for (var lane : lanes) {
            var account = byId.get(lane.accountId());
            if (account != null) {
                account.lanes().add(lane);
            }
        }
        return List.copyOf(byId.values());
    }

    @PostMapping("/sync/accounts/{id}/now")
    String now(@PathVariable UUID id, Say say, RedirectAttributes next) {
        CurrentCaller.get().require(Role.MANAGER);
        state.now(id);
        Done.say(next, say.text("sync.now.asked"));
        return "redirect:/sync";
    }

    @PostMapping("/sync/items/{id}/retry")
    String retry(@PathVariable UUID id, Say say, RedirectAttributes next) {
        CurrentCaller.get().require(Role.MANAGER);
        state.retry(id);
        Done.say(next, say.text("sync.retried"));
        return "redirect:/sync";
    }
}
