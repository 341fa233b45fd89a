package org.kartotek.backend.office;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;

/**
 * What every row of an office has. {@code @TenantId} filters reads; {@code @PartitionKey} puts the
 * office into updates and deletes, which would otherwise lock a scan for the id alone.
 */
@MappedSuperclass
public abstract class OfficeRow {
    @Id private UUID id = Ids.next();
    @TenantId @PartitionKey private @Nullable UUID officeId;
    @Version private @Nullable Integer version;

    public UUID id() {
        return id;
    }

    public UUID officeId() {
        if (officeId == null) {
            throw new IllegalStateException("Not stored yet: " + id);
        }
        return officeId;
    }

    /** Grows with every change; null until stored. */
    public @Nullable Integer version() {
        return version;
    }
}
