package org.kartotek.simulator.office;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws the office's shared contacts: six or so for each organization, private buyers, and odd
 * ones.
 */
final class AddressBook {
    private static final int PRIVATE_BUYERS = 72;

    private final Draw draw;
    private final LocalDate end;
    private final Telephone telephone = new Telephone();
    private final Set<String> taken = new HashSet<>();
    private final List<Customer> customers = new ArrayList<>();

    private AddressBook(Draw draw, LocalDate end) {
        this.draw = draw;
        this.end = end;
    }

    static List<Customer> draw(Draw draw, LocalDate end) {
        var book = new AddressBook(draw, end);
        for (var organization : Organization.all()) {
            book.staffOf(organization);
        }
        for (var i = 0; i < PRIVATE_BUYERS; i++) {
            book.customers.add(book.person(Language.values()[i % 5], null, List.of()));
        }
        Phrases.lines("odd-contacts.txt").forEach(line -> book.customers.add(book.odd(line)));
        return List.copyOf(book.customers);
    }

    private void staffOf(Organization organization) {
        var groups = groupsOf(organization);
        var people = draw.between(5, 7);
        for (var i = 0; i < people; i++) {
            customers.add(
                    person(organization.language(), organization, i == 0 ? groups : some(groups)));
        }
    }

    private List<String> groupsOf(Organization organization) {
        if (organization.supplier()) {
            return List.of("supplier");
        }
        var trade = draw.chance(0.6) ? "wholesale" : "retail";
        if (draw.chance(0.05)) {
            return List.of(trade, "avoid");
        }
        return List.of(trade, draw.chance(0.65) ? "returning" : "new");
    }

    private List<String> some(List<String> groups) {
        return draw.chance(0.7) ? groups : List.of();
    }

    private Customer person(Language language, @Nullable Organization org, List<String> groups) {
        var words = Phrases.of(language);
        var female = draw.chance(0.5);
        var sex = female ? ".f" : ".m";
        var given = draw.pick(words.all("given" + sex));
        var families = words.has("family" + sex) ? "family" + sex : "family";
        var family = draw.pick(words.all(families));
        return new Customer(
                given,
                family,
                female,
                language,
                org,
                org == null ? "" : draw.pick(words.all("jobs")),
                emails(given, family, language, org),
                phones(language, org),
                draw.chance(0.6) ? draw.pick(words.all("streets")) : "",
                org == null ? city(words) : org.city(),
                draw.chance(0.2) ? birthday() : null,
                org == null ? privateGroups() : groups,
                note(language),
                draw.chance(0.05) ? given.substring(0, Math.min(3, given.length())) : "",
                org == null || draw.chance(0.7) ? "" : "https://www." + org.domain());
    }

    private List<String> privateGroups() {
        return draw.chance(0.5)
                ? List.of("retail", draw.chance(0.5) ? "returning" : "new")
                : List.of();
    }

    private String city(Phrases words) {
        return draw.pick(words.all("companies")).split(" \\| ", -1)[1].strip();
    }

    private List<String> emails(
            String given, String family, Language language, @Nullable Organization org) {
        var roll = draw.between(0, 99);
        if (roll < 8) {
            return List.of();
        }
        var home = mailbox(given, family, privateDomain(language));
        if (org == null) {
            return List.of(home);
        }
        var work = mailbox(given, family, org.domain());
        return roll < 20 ? List.of(work, home) : List.of(work);
    }

    private String mailbox(String given, String family, String domain) {
        var plain = Latin.of(given) + "." + Latin.of(family);
        var address = plain + "@" + domain;
        for (var n = 2; !taken.add(address); n++) {
            address = plain + n + "@" + domain;
        }
        return address;
    }

    private static String privateDomain(Language language) {
        return switch (language) {
            case EN -> "mail.example";
            case RU -> "pochta.example";
            case TR -> "posta.example";
            case NB -> "epost.example";
            case AZ -> "poct.example";
        };
    }

    private List<String> phones(Language language, @Nullable Organization org) {
        var phones = new ArrayList<String>();
        if (draw.chance(0.93)) {
            phones.add(telephone.mobile(language, draw));
        }
        if (org != null && draw.chance(0.25)) {
            phones.add(telephone.office(language));
        }
        return phones;
    }

    private LocalDate birthday() {
        return end.minusYears(draw.between(25, 64)).minusDays(draw.between(0, 364));
    }

    private String note(Language language) {
        if (!draw.chance(0.3)) {
            return "";
        }
        var words = Phrases.of(language);
        var first = draw.pick(words.all("note"));
        if (draw.chance(0.5)) {
            return first;
        }
        // Colleagues add their line in their own language.
        var second = draw.pick(Phrases.of(draw.pick(List.of(Language.values()))).all("note"));
        return first + "\n" + Phrases.fill(second, Map.of());
    }

    private Customer odd(String line) {
        var cells = line.split(" \\| ?", -1);
        var language = Language.valueOf(cells[2].strip());
        var mail = cells[3].strip();
        return new Customer(
                cells[0],
                cells[1],
                false,
                language,
                null,
                cells[4].strip(),
                mail.isEmpty() ? List.of() : List.of(mail + "@odd.example"),
                List.of(telephone.mobile(language, draw)),
                "",
                "",
                null,
                List.of("new"),
                cells[5].replace("\\n", "\n"),
                "",
                "");
    }
}
