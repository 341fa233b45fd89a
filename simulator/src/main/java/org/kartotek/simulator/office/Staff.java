package org.kartotek.simulator.office;

import java.util.List;
import org.kartotek.simulator.office.letter.Address;

/** The three people of Kontor Trading; all of them also answer from the shared mailbox. */
enum Staff {
    ANNA("Anna", "Berg", "Sales", "+90 212 000 40 11", Language.NB, Language.EN),
    IVAN("Ivan", "Petrov", "Technical sales", "+90 212 000 40 12", Language.RU, Language.AZ),
    MEHMET(
            "Mehmet",
            "Demir",
            "Warehouse and dispatch",
            "+90 212 000 40 13",
            Language.TR,
            Language.AZ);

    static final String COMPANY = "Kontor Trading";
    static final String DOMAIN = "office.example";
    static final Address HUB = new Address(COMPANY, "hub@" + DOMAIN);

    private final String given;
    private final String family;
    private final String job;
    private final String phone;
    private final List<Language> speaks;

    Staff(String given, String family, String job, String phone, Language... speaks) {
        this.given = given;
        this.family = family;
        this.job = job;
        this.phone = phone;
        this.speaks = List.of(speaks);
    }

    /** Whoever speaks the customer's language usually answers. */
    static Staff answering(Language language, Draw draw) {
        var able = List.of(values()).stream().filter(s -> s.speaks.contains(language)).toList();
        return draw.chance(0.8) ? draw.pick(able) : draw.pick(List.of(values()));
    }

    String given() {
        return given;
    }

    String email() {
        return given.toLowerCase(java.util.Locale.ROOT) + "@" + DOMAIN;
    }

    Address address() {
        return new Address(given + " " + family, email());
    }

    List<String> signature() {
        return List.of(
                given + " " + family,
                job,
                COMPANY,
                "Perşembe Pazarı Cad. 42, Karaköy, İstanbul",
                "T " + phone,
                "www." + DOMAIN);
    }
}
