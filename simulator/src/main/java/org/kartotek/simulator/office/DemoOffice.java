package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The files of Kontor Trading, a made-up office: what its people could download of their own
 * accounts, and the table of its orders.
 */
public final class DemoOffice {
    private static final long SEED = 20_261_122;

    private final List<Customer> customers;
    private final List<Order> orders;
    private final LocalDate end;
    private final Draw draw;

    private DemoOffice(LocalDate end) {
        this.end = end;
        this.draw = new Draw(SEED);
        this.customers = AddressBook.draw(draw.fork("contacts"), end);
        this.orders = OrderBook.draw(draw.fork("orders"), end, customers);
    }

    /** Eighteen months that end with this day. */
    public static DemoOffice endingOn(LocalDate lastDay) {
        return new DemoOffice(lastDay);
    }

    /** Every file by its name. */
    public Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("contacts.vcf", VCards.of(customers).getBytes(UTF_8));
        files.put("orders.csv", ordersCsv().getBytes(UTF_8));
        var mailboxes = new Mailboxes(draw.fork("mailboxes"), end);
        Correspondence.draw(draw.fork("mail"), end, customers, orders).forEach(mailboxes::deliver);
        new CallLog(draw.fork("calls"), end, customers).ring(mailboxes);
        mailboxes
                .byAccount()
                .forEach((account, copies) -> files.put(account + ".mbox", Mbox.of(copies)));
        new Diary(draw.fork("diary"), end, customers, orders)
                .byAccount()
                .forEach((account, entries) ->
                        files.put(account + ".ics", Ics.of(account, entries)));
        return files;
    }

    /** The orders alone; they are no part of what Google keeps. */
    public String ordersCsv() {
        return OrdersCsv.of(orders);
    }

    public void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
    }
}
