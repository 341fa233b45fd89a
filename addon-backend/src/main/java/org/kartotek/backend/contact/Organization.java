package org.kartotek.backend.contact;

import jakarta.persistence.Entity;
import java.time.Instant;
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

    public void change(String name, @Nullable String website, Instant now) {
        this.name = cut(name.strip());
        this.nameFolded = cut(Folding.fold(name));
        this.website = website;
        this.updatedAt = now;
    }
}
