package org.kartotek.backend.setup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.kartotek.backend.google.GoogleAccounts;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** All checks of the running server and of the current office. */
@Component
public class CheckInstallation {
    private final Environment environment;
    private final DataSource database;
    private final GoogleAccounts accounts;
    private final Clock clock;

    CheckInstallation(
            Environment environment, DataSource database, GoogleAccounts accounts, Clock clock) {
        this.environment = environment;
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    public List<Finding> now() {
        try (var asking = new Asking()) {
            var found = new ArrayList<>(outside(Installation.of(environment), asking, clock));
            found.addAll(new DatabaseCheck(database::getConnection).findings());
            found.addAll(new AccountsCheck(accounts.all(), accounts.delegated()).findings());
            return found;
        }
    }

    /** What can be seen without the database. Waiting for answers is done all at once. */
    static List<Finding> outside(Installation installation, Asking asking, Clock clock) {
        List<Check> checks =
                List.of(
                        new AddressCheck(installation.baseUrl(), asking),
                        new GoogleKeysCheck(installation.keys(), asking, clock),
                        new OauthClientCheck(installation.google(), asking),
                        new AddonCheck(installation.addon()),
                        new QuotaCheck(installation.quotas()),
                        new FolderCheck(installation.dataDir(), null));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = checks.stream().map(it -> threads.submit(it::findings)).toList();
            var found = new ArrayList<Finding>();
            for (var look : looks) found.addAll(look.get());
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
