package org.kartotek.backend.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.kartotek.backend.office.OfficeRow;

/** A hand-made set of contacts: one Google Contacts label, with a short marker. */
@Entity
@Table(name = "contact_group")
public class Group extends OfficeRow {
    private String name;
    private String marker;
    private int position;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Group() {}

    /**
     * @param marker shown where the name does not fit, at most 20 characters
     */
    public Group(String name, String marker, int position, Instant now) {
        this.name = name;
        this.marker = marker;
        this.position = position;
        this.createdAt = now;
    }

    public String name() {
        return name;
    }

    public String marker() {
        return marker;
    }

    public int position() {
        return position;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public void rename(String name, String marker) {
        this.name = name;
        this.marker = marker;
    }
}
