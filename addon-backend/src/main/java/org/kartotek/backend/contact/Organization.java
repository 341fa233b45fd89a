package org.kartotek.backend.contact;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.OfficeRow;
import org.kartotek.backend.search.Folding;

/** A company that groups contacts. */
@Entity
public class Organization extends OfficeRow {
    private static final int LONGEST = 300;

    private String name;
    private String nameFolded;
    private @Nullable String website;

    @Convert(converter = PhoneNumberList.class)
    private @Nullable List<PhoneNumber> phones;

    @Convert(converter = EmailAddressList.class)
    private @Nullable List<EmailAddress> emails;

    private @Nullable String address;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Organization() {}

    public Organization(String name, Instant now) {
        this.name = cut(name.strip());
        this.nameFolded = cut(Folding.fold(name));
        this.createdAt = now;
        this.updatedAt = now;
    }

    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    public String name() {
        return name;
    }

    /** What lists are ordered by. */
    public String nameFolded() {
        return nameFolded;
    }

    public @Nullable String website() {
        return website;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public List<PhoneNumber> phones() {
        return phones == null ? List.of() : phones;
    }

    public List<EmailAddress> emails() {
        return emails == null ? List.of() : emails;
    }

    /** On one line or several, as typed. */
    public @Nullable String address() {
        return address;
    }

    public OrganizationFacts facts() {
        return new OrganizationFacts(name, website, phones(), emails(), address);
    }

    void become(OrganizationFacts facts, Instant now) {
        name = facts.name();
        nameFolded = cut(Folding.fold(facts.name()));
        website = facts.website();
        phones = facts.phones();
        emails = facts.emails();
        address = facts.address();
        updatedAt = now;
    }
}
