package org.kartotek.backend.office;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.database.Ids;

/** One company: its time zone, language, currency, and which addresses are its own. */
@Entity
public class Office {
    @Id private UUID id;
    private String name;
    private String timeZone;
    private String locale;

    @Column(columnDefinition = "char(3)")
    private String currency;

    @Column(columnDefinition = "char(2)")
    private String phoneRegion;

    @Convert(converter = StringList.class)
    private List<String> ownDomains;

    private Instant createdAt;
    @Version private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Office() {}

    public Office(String name, OfficeSettings settings, Instant now) {
        this.id = Ids.next();
        this.name = name;
        this.createdAt = now;
        this.timeZone = settings.timeZone().getId();
        this.locale = settings.locale().toLanguageTag();
        this.currency = settings.currency().getCurrencyCode();
        this.phoneRegion = settings.phoneRegion();
        this.ownDomains = List.copyOf(settings.ownDomains());
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public OfficeSettings settings() {
        return new OfficeSettings(
                ZoneId.of(timeZone),
                Locale.forLanguageTag(locale),
                Currency.getInstance(currency),
                phoneRegion,
                ownDomains);
    }

    public void change(String name, OfficeSettings settings) {
        this.name = name;
        this.timeZone = settings.timeZone().getId();
        this.locale = settings.locale().toLanguageTag();
        this.currency = settings.currency().getCurrencyCode();
        this.phoneRegion = settings.phoneRegion();
        this.ownDomains = List.copyOf(settings.ownDomains());
    }

    public Instant createdAt() {
        return createdAt;
    }
}
