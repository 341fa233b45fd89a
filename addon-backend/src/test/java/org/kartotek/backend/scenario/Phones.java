package org.kartotek.backend.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kartotek.simulator.people.AddressBook;
import org.kartotek.simulator.people.Contact;
import org.kartotek.simulator.people.PhoneBook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Two people with a phone each, in one Google account. */
final class Phones {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String FENCE = "┈┈ ✎";
    private static final int MOST_REMOVED = 3;

    private final AddressBook book;
    private final PhoneBook phone;
    private final LabelPage labels;
    private final Typed typed;
    private final Random random;
    private final Supplier<String> office;
    private final List<String> trash = new ArrayList<>();
    private int removed;

    /**
     * @param office all text the office has by now
     */
    Phones(AddressBook book, Typed typed, Random random, Supplier<String> office) {
        this.labels = new LabelPage(book, random);
        this.book = book;
        this.phone = new PhoneBook(book);
        this.typed = typed;
        this.random = random;
        this.office = office;
    }

    /**
     * @return what was done, for the story of a failure
     */
    String act() {
        var who = random.nextBoolean() ? "Anna's phone" : "Ivan's phone";
        var living = book.living();
        if (living.isEmpty()) return create(who);
        var contact = living.get(random.nextInt(living.size()));
        return who + " " + act(who, contact, living);
    }

    private String act(String who, Contact contact, List<Contact> living) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> note(contact, withLine(contact.note(), typed.line(who)), "+ line");
            case 4, 5, 6 -> note(contact, below(contact.note(), typed.word(who)), "remark");
            case 7, 8 -> note(contact, insideCard(contact.note(), typed.word(who)), "in the card");
            case 9 -> note(contact, withoutRemark(contact.note()), "clears the remark");
            case 10 -> note(contact, cut(contact.note()), "cuts");
            case 11, 12 -> edit(contact, "name", JSON.valueToTree("Ada " + typed.word(who)));
            case 13 -> values(contact, "phones", "phoneNumbers", typed.number(who));
            case 14 -> values(contact, "emails", "emailAddresses", typed.email(who));
            case 15 -> dropNumber(contact);
            case 16 -> label(contact);
            case 17 -> living.size() > 2 ? merge(contact, living) : create(who);
            case 18 -> living.size() > 2 ? delete(contact) : restore(who);
            default -> random.nextBoolean() ? restore(who) : create(who);
        };
    }

    private String note(Contact contact, String note, String what) {
        if (note.length() > 900) return "reads " + contact.resourceName();
        return what + ": " + edit(contact, "note", JSON.valueToTree(note));
    }

    private String edit(Contact contact, String field, JsonNode value) {
        ObjectNode edits = JSON.createObjectNode();
        edits.set(field, value);
        var after = phone.edit(contact.resourceName(), edits);
        typed.left(contact.fields().toString(), after.fields().toString());
        return "edits " + contact.resourceName() + " " + edits;
    }

    private String values(Contact contact, String field, String of, String fresh) {
        var all = JSON.createArrayNode();
        contact.all(of).forEach(it -> all.add(plain(it)));
        all.add(JSON.createObjectNode().put("value", fresh).put("type", "work"));
        return edit(contact, field, all);
    }

    private String dropNumber(Contact contact) {
        var all = JSON.createArrayNode();
        contact.all("phoneNumbers").stream().skip(1).forEach(it -> all.add(plain(it)));
        return edit(contact, "phones", all);
    }

    private static ObjectNode plain(JsonNode entry) {
        return JSON.createObjectNode()
                .put("value", entry.path("value").asString(""))
                .put("type", entry.path("type").asString("other"));
    }

    private String label(Contact contact) {
        var worn = new ArrayList<>(phone.labels(contact));
        var label = labels.any();
        if (!worn.remove(label)) worn.add(label);
        return edit(contact, "labels", JSON.valueToTree(worn));
    }

    private String create(String who) {
        ObjectNode fresh = JSON.createObjectNode();
        fresh.put("name", "Bo " + typed.word(who));
        fresh.putArray("emails").add(typed.email(who));
        if (random.nextBoolean()) fresh.put("note", typed.word(who));
        return "creates " + phone.create(fresh).resourceName() + " " + fresh;
    }

    private String delete(Contact contact) {
        if (++removed > MOST_REMOVED) return "thinks better of it";
        phone.delete(contact.resourceName());
        trash.add(contact.resourceName());
        typed.lost(contact.fields().toString(), office.get());
        return "deletes " + contact.resourceName();
    }

    private String merge(Contact from, List<Contact> living) {
        var into = living.get(random.nextInt(living.size()));
        if (into.id() == from.id() || ++removed > MOST_REMOVED) return "looks around";
        typed.mayComeTwice(from.note());
        var united = phone.merge(from.resourceName(), into.resourceName());
        typed.lost(withoutWhat(from, united), office.get());
        return "merges " + from.resourceName() + " into " + into.resourceName();
    }

    /** What Google itself drops when two contacts become one, such as one of the names. */
    private static String withoutWhat(Contact from, Contact united) {
        var kept = united.fields().toString();
        return Arrays.stream(from.fields().toString().split("[^\\w@.+]+"))
                .filter(it -> !kept.contains(it))
                .collect(Collectors.joining(" "));
    }

    private String restore(String who) {
        if (trash.isEmpty()) return create(who);
        var name = trash.removeFirst();
        var back = phone.restore(name, random.nextBoolean());
        if (!back.resourceName().equals(name)) typed.mayComeTwice(back.note());
        return "restores " + name + " as " + back.resourceName();
    }

    private String withLine(String note, String line) {
        var lines = new ArrayList<>(List.of(note.split("\n", -1)));
        if (note.isEmpty()) return line;
        lines.add(random.nextInt(lines.size() + 1), line);
        return String.join("\n", lines);
    }

    private static String below(String note, String line) {
        return note.isEmpty() ? line : note + "\n" + line;
    }

    private String insideCard(String note, String word) {
        int fence = note.indexOf(FENCE);
        if (fence < 1) return below(note, word);
        var lines = new ArrayList<>(List.of(note.substring(0, fence - 1).split("\n", -1)));
        int at = random.nextInt(lines.size());
        if (random.nextBoolean()) lines.add(at, word);
        else lines.set(at, lines.get(at) + " " + word);
        return String.join("\n", lines) + "\n" + note.substring(fence);
    }

    private static String withoutRemark(String note) {
        int fence = note.lastIndexOf("┈┈");
        return fence < 0 ? "" : note.substring(0, fence + 2);
    }

    private String cut(String note) {
        return random.nextInt(3) == 0 ? "" : withoutFence(note);
    }

    private static String withoutFence(String note) {
        return note.lines().filter(it -> !it.contains(FENCE)).collect(Collectors.joining("\n"));
    }
}
