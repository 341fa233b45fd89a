package org.kartotek.backend.order;

import jakarta.persistence.Entity;
import java.time.Instant;
import org.kartotek.backend.office.OfficeRow;

/** The ordered stages of one kind of order. */
@Entity
public class Pipeline extends OfficeRow {
    static final long FIRST_NUMBER = 1001;

    private String name;
    private long nextNumber = FIRST_NUMBER;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Pipeline() {}

    Pipeline(String name, Instant now) {
        this.name = name;
        this.createdAt = now;
    }

    public String name() {
        return name;
    }

    public long nextNumber() {
        return nextNumber;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
