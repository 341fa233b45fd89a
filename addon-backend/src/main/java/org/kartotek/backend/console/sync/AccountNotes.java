package org.kartotek.backend.console.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.console.words.Say;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.contacts.PutBackInGoogle;
import org.kartotek.backend.google.phoneset.PhonesShown;
import org.springframework.stereotype.Component;

/** What is particular about an account: it is being left, or it does not hold everybody. */
@Component
class AccountNotes {
    private final GoogleAccounts accounts;
    private final PutBackInGoogle putBack;
    private final PhonesShown phones;

    AccountNotes(GoogleAccounts accounts, PutBackInGoogle putBack, PhonesShown phones) {
        this.accounts = accounts;
        this.putBack = putBack;
        this.phones = phones;
    }

    /** One sentence for each account that has any. */
    Map<UUID, String> read(Say say) {
        var notes = new HashMap<UUID, String>();
        phones.counts()
                .forEach((account, it) ->
                        notes.put(
                                account,
                                say.text(
                                        "sync.phones", say.number(it.on()), say.number(it.all()))));
        for (var account : accounts.all())
            leaving(account.id(), say).ifPresent(it -> notes.put(account.id(), it));
        return notes;
    }

    private Optional<String> leaving(UUID account, Say say) {
        return putBack.leaving(account)
                .map(it ->
                        it.waiting() == 0
                                ? say.text("sync.left")
                                : say.text(
                                        "sync.leaving",
                                        say.number(it.waiting()),
                                        say.number(Math.max(it.all(), it.waiting()))));
    }
}
