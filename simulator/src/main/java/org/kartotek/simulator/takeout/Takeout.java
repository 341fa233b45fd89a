package org.kartotek.simulator.takeout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kartotek.simulator.takeout.TakeoutReport.Skipped;
import tools.jackson.databind.node.ObjectNode;

/** A folder of downloads. Whatever cannot be read is named in the report and passed over. */
public final class Takeout {
    private final List<TakeoutFile> files;
    private final List<String> accounts;
    private final Destination destination;
    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<ObjectNode> known = new HashSet<>();
    private int contacts;
    private int mails;
    private int events;

    private Takeout(List<TakeoutFile> files, List<String> accounts, Destination destination) {
        this.files = files;
        this.accounts = accounts;
        this.destination = destination;
    }

    /**
     * @param accounts whose names may stand in file names; what names nobody goes to the first
     */
    public static TakeoutReport read(Path folder, List<String> accounts, Destination destination) {
        try (var walk = Files.walk(folder)) {
            var files =
                    walk.filter(Files::isRegularFile)
                            .map(file -> TakeoutFile.on(folder, file))
                            .sorted(Comparator.comparing(TakeoutFile::name))
                            .toList();
            return new Takeout(files, accounts, destination).read();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the takeout folder " + folder, e);
        }
    }

    /** The same, of files that lie in memory. */
    public static TakeoutReport read(
            Map<String, byte[]> files, List<String> accounts, Destination destination) {
        var list =
                files.entrySet().stream()
                        .map(file -> TakeoutFile.of(file.getKey(), file.getValue()))
                        .toList();
        return new Takeout(list, accounts, destination).read();
    }

    private TakeoutReport read() {
        for (var file : files) {
            try {
                read(file, file.owner(accounts).orElse(accounts.getFirst()));
            } catch (IOException | RuntimeException e) {
                skip(file.name(), e);
            }
        }
        return new TakeoutReport(contacts, mails, events, skipped);
    }

    private void read(TakeoutFile file, String account) throws IOException {
        switch (file.extension()) {
            case "vcf" ->
                    VCardContacts.read(file.bytes()).forEach(card -> contact(file, account, card));
            case "csv" -> csv(file, account);
            case "mbox" -> mbox(file, account);
            case "eml" -> mail(file.name(), account, "", file.bytes());
            case "ics" ->
                    new IcsEvents(
                                    account,
                                    (what, why) ->
                                            skipped.add(
                                                    new Skipped(file.name() + ": " + what, why)))
                            .read(file.bytes(), event -> event(account, event));
            default -> {
                // A phone's call log lies in the same folder; it is no part of a Google account.
                if (!file.name().matches("(.*/)?calls[^/]*\\.(xml|zip)")) {
                    skipped.add(new Skipped(file.name(), "Not a kind of file that is read here."));
                }
            }
        }
    }

    private void csv(TakeoutFile file, String account) throws IOException {
        var cards = GoogleCsvContacts.read(file.bytes());
        if (cards.isPresent()) {
            cards.get().forEach(card -> contact(file, account, card));
        } else if (!file.name().equals("orders.csv")) {
            // The demo office's orders lie in the same folder; they are no part of a Google
            // account.
            skipped.add(new Skipped(file.name(), "Not a table of Google contacts."));
        }
    }

    /** Takeout lists a contact once for every label; the first one counts. */
    private void contact(TakeoutFile file, String account, VCardContacts.Card card) {
        if (card.person().isEmpty()) {
            skipped.add(new Skipped(file.name(), "A contact with nothing in it."));
            return;
        }
        if (known.add(card.person().json().deepCopy())) {
            try {
                destination.contact(account, card.person().json(), card.labels());
                contacts++;
            } catch (RuntimeException e) {
                skip(file.name() + ": contact " + (contacts + 1), e);
            }
        }
    }

    private void mbox(TakeoutFile file, String account) throws IOException {
        try (var in = file.source().open()) {
            var isMbox =
                    new MboxReader(in)
                            .read(
                                    new MboxReader.Each() {
                                        @Override
                                        public void mail(String fromLine, byte[] mail) {
                                            Takeout.this.mail(file.name(), account, fromLine, mail);
                                        }

                                        @Override
                                        public void tooLarge(String fromLine) {
                                            skipped.add(
                                                    new Skipped(
                                                            file.name() + ": " + fromLine,
                                                            "Too large."));
                                        }
                                    });
            if (!isMbox) {
                skipped.add(
                        new Skipped(
                                file.name(), "Not an mbox: it does not start with a From line."));
            }
        }
    }

    private void mail(String file, String account, String fromLine, byte[] bytes) {
        try {
            var mail = MailFile.of(fromLine, bytes);
            var labels = mail.labels().isEmpty() ? "Inbox" : mail.labels();
            destination.mail(
                    account,
                    mail.mail(),
                    mail.at().orElse(Instant.EPOCH),
                    labels,
                    mail.id(),
                    mail.thread());
            mails++;
        } catch (RuntimeException e) {
            skip(file + ": mail " + (mails + 1), e);
        }
    }

    private void event(String account, ObjectNode event) {
        destination.event(account, event);
        events++;
    }

    private void skip(String what, Exception e) {
        var message = e.getMessage();
        skipped.add(new Skipped(what, message == null ? e.getClass().getSimpleName() : message));
    }
}
