package org.kartotek.backend.access;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.OfficeRow;

/**
 * A person of the office. Invited by address; known by Google's {@code sub} from the first sign-in.
 */
@Entity
@Table(name = "app_user")
public class User extends OfficeRow {
    private String email;
    private @Nullable String googleSub;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private @Nullable String locale;
    private boolean active = true;
    private Instant createdAt;
    private @Nullable Instant lastSeenAt;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    public User(String email, String name, Role role, Instant now) {
        this.email = email.toLowerCase(Locale.ROOT);
        this.name = name;
        this.role = role;
        this.createdAt = now;
    }

    public String email() {
        return email;
    }

    public @Nullable String googleSub() {
        return googleSub;
    }

    public String name() {
        return name;
    }

    public Role role() {
        return role;
    }

    public @Nullable Locale locale() {
        return locale == null ? null : Locale.forLanguageTag(locale);
    }

    public boolean active() {
        return active;
    }

    public @Nullable Instant lastSeenAt() {
        return lastSeenAt;
    }

    public void rename(String name) {
        this.name = name;
    }

    public void give(Role role) {
        this.role = role;
    }

    public void speak(@Nullable Locale locale) {
        this.locale = locale == null ? null : locale.toLanguageTag();
    }

    public void activate(boolean active) {
        this.active = active;
    }

    void signedIn(String sub, Instant now) {
        this.googleSub = sub;
        this.lastSeenAt = now;
    }

    public Caller at(Door door, org.kartotek.backend.office.Office office) {
        var settings = office.settings();
        return new Caller(
                office.id(),
                id(),
                name,
                email,
                role,
                locale == null ? settings.locale() : Locale.forLanguageTag(locale),
                settings.timeZone(),
                door);
    }
}
