package org.kartotek.backend.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kartotek.simulator.people.AddressBook;
import org.kartotek.simulator.people.Contact;
import org.kartotek.simulator.people.PhoneBook;
import tools.jackson.databind.JsonNode;

/** What must hold once nobody acts any more and everything has been sent. */
final class AtQuiet {
    private static final Pattern BIRTH = Pattern.compile("p\\d@x\\.example");

    private final StoredOffice office;
    private final AddressBook book;
    private final Typed typed;
    private final Set<String> restored;

    AtQuiet(StoredOffice office, AddressBook book, Typed typed, Set<String> restored) {
        this.restored = restored;
        this.office = office;
        this.book = book;
        this.typed = typed;
    }

    void check() {
        nothingIsLost();
        linesAreTakenOnce();
        nobodyIsThereTwice();
        bothSidesAreEqual();
        labelsAreGroups();
    }

    private void labelsAreGroups() {
        var labels =
                book.groups().stream()
                        .filter(it -> !it.system() && !it.deleted())
                        .map(it -> it.name())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(labels).as("labels").isEqualTo(office.groupNames());
    }

    private void nothingIsLost() {
        var everything =
                office.text()
                        + book.living().stream()
                                .map(it -> it.fields().toString())
                                .collect(Collectors.joining("\n"));
        assertThat(typed.missingIn(everything)).as("typed and nowhere to be found").isEmpty();
    }

    private void linesAreTakenOnce() {
        var messages = office.messages();
        for (var line : typed.lines()) {
            assertThat(messages).filteredOn(it -> it.equals(line)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private void nobodyIsThereTwice() {
        var links = office.linked();
        assertThat(links.values()).doesNotHaveDuplicates();
        assertThat(names()).as("in Google and linked").isEqualTo(new TreeSet<>(links.values()));
        var births = new HashMap<String, Integer>();
        for (var contact : book.living()) {
            BIRTH.matcher(contact.fields().path("emailAddresses").toString())
                    .results()
                    .map(it -> it.group())
                    .distinct()
                    .filter(it -> !restored.contains(it))
                    .forEach(it -> births.merge(it, 1, Integer::sum));
        }
        assertThat(births.values()).as("contacts of one person %s", births).allMatch(it -> it == 1);
    }

    private Set<String> names() {
        return book.living().stream()
                .map(Contact::resourceName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void bothSidesAreEqual() {
        Map<UUID, String> links = office.linked();
        var groups = office.groups();
        for (var ours : office.people()) {
            if (ours.archived()) continue;
            var name = links.get(ours.id());
            assertThat(name).as("%s is in Google", ours.name()).isNotNull();
            var theirs = book.contact(String.valueOf(name)).orElseThrow();
            assertThat(theirs.displayName()).as("name").isEqualTo(ours.name());
            assertThat(values(theirs, "emailAddresses")).as("e-mails").isEqualTo(ours.emails());
            assertThat(digits(values(theirs, "phoneNumbers")))
                    .as("numbers")
                    .isEqualTo(digits(ours.phones()));
            assertThat(new TreeSet<>(new PhoneBook(book).labels(theirs)))
                    .as("labels of %s", name)
                    .isEqualTo(groups.getOrDefault(ours.id(), new TreeSet<>()));
            note(theirs.note(), ours.remark());
        }
    }

    /** The card, if there is one, and below it exactly the people's part. */
    private static void note(String note, String remark) {
        int fence = note.lastIndexOf("┈┈");
        var below = fence < 0 ? note : note.substring(fence + 2);
        assertThat(below.startsWith("\n") ? below.substring(1) : below)
                .as("remark in %s", note)
                .isEqualTo(remark);
        assertThat(note.split("┈┈ ✎", -1).length).as("fences in %s", note).isLessThanOrEqualTo(2);
        assertThat(note.lines()).as("lines to the office").noneMatch(it -> it.startsWith("+ "));
    }

    private static Set<String> values(Contact contact, String field) {
        return contact.all(field).stream()
                .map((JsonNode it) -> it.path("value").asString(""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> digits(Set<String> numbers) {
        return numbers.stream()
                .map(it -> it.replaceAll("[^0-9]", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
