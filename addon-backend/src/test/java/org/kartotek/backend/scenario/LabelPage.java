package org.kartotek.backend.scenario;

import java.util.List;
import java.util.Random;
import org.kartotek.simulator.people.AddressBook;
import org.kartotek.simulator.people.ContactGroup;
import org.kartotek.simulator.people.PhoneBook;

/** Where people make, rename and delete labels in Google. */
final class LabelPage {
    private static final List<String> USUAL = List.of("Wholesale", "New", "Avoid");

    private final AddressBook book;
    private final PhoneBook phone;
    private final Random random;
    private int named;

    LabelPage(AddressBook book, Random random) {
        this.book = book;
        this.phone = new PhoneBook(book);
        this.random = random;
    }

    /** One that is there, or one of the usual. */
    String any() {
        var all = labels();
        return all.isEmpty() || random.nextInt(4) == 0
                ? USUAL.get(random.nextInt(USUAL.size()))
                : all.get(random.nextInt(all.size()));
    }

    private List<String> labels() {
        return book.groups().stream()
                .filter(it -> !it.system() && !it.deleted())
                .map(ContactGroup::name)
                .toList();
    }

    /**
     * @return what was done, for the story of a failure
     */
    String act() {
        var all = labels();
        var fresh = "L" + ++named;
        if (all.size() < 2 || random.nextInt(4) == 0) {
            phone.makeLabel(fresh);
            return "makes the label " + fresh;
        }
        var one = all.get(random.nextInt(all.size()));
        if (named % 3 == 0) {
            phone.deleteLabel(one);
            return "deletes the label " + one;
        }
        phone.renameLabel(one, fresh);
        return "renames the label " + one + " to " + fresh;
    }
}
