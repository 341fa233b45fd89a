package org.kartotek.backend.contact;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.Language;
import org.kartotek.backend.office.OfficeRow;
import org.kartotek.backend.search.Folding;

/** One person we deal with. */
@Entity
public class Contact extends OfficeRow {
    private static final int SORT_LENGTH = 300;

    private @Nullable String prefix;
    private @Nullable String givenName;
    private @Nullable String middleName;
    private @Nullable String familyName;
    private @Nullable String suffix;
    private @Nullable String nickname;
    private String sortName;
    private @Nullable UUID organizationId;
    private @Nullable String jobTitle;
    private @Nullable UUID ownerId;
    private @Nullable String remark;
    private @Nullable String birthday;
    private @Nullable String language;

    @Convert(converter = EmailAddressList.class)
    private List<EmailAddress> emails;

    @Convert(converter = PhoneNumberList.class)
    private List<PhoneNumber> phones;

    @Convert(converter = PostalAddressList.class)
    private List<PostalAddress> addresses;

    @Convert(converter = WebAddressList.class)
    private List<WebAddress> urls;

    private @Nullable Instant lastInteractionAt;
    private @Nullable Instant archivedAt;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected Contact() {}

    @SuppressWarnings("NullAway.Init") // become() sets the rest
    Contact(Instant now) {
        this.createdAt = now;
    }

    /** Takes over everything the draft says; the caller resolved the organization. */
    void become(ContactDraft draft, @Nullable UUID organization, Instant now) {
        prefix = draft.name().prefix();
        givenName = draft.name().given();
        middleName = draft.name().middle();
        familyName = draft.name().family();
        suffix = draft.name().suffix();
        nickname = draft.nickname();
        organizationId = organization;
        jobTitle = draft.jobTitle();
        ownerId = draft.ownerId();
        remark = draft.remark();
        birthday = draft.birthday();
        language = code(draft.language());
        emails = draft.emails();
        phones = draft.phones();
        addresses = draft.addresses();
        urls = draft.urls();
        sortName = sortNameOf(draft);
        updatedAt = now;
    }

    static String sortNameOf(ContactDraft draft) {
        var shown = draft.name().full();
        if (shown.isEmpty()) {
            shown = firstOf(draft);
        }
        var folded = Folding.fold(shown);
        return folded.length() > SORT_LENGTH ? folded.substring(0, SORT_LENGTH) : folded;
    }

    private static String firstOf(ContactDraft draft) {
        if (draft.organizationName() != null) {
            return draft.organizationName();
        }
        if (!draft.emails().isEmpty()) {
            return draft.emails().getFirst().value();
        }
        return draft.phones().isEmpty() ? "" : draft.phones().getFirst().value();
    }

    /** Whether it was another one until now. */
    boolean speaks(Language wanted, Instant now) {
        if (wanted.code().equals(language)) {
            return false;
        }
        language = wanted.code();
        updatedAt = now;
        return true;
    }

    private static @Nullable String code(@Nullable Language language) {
        return language == null ? null : language.code();
    }

    void archive(Instant now) {
        archivedAt = now;
        updatedAt = now;
    }

    void restore(Instant now) {
        archivedAt = null;
        updatedAt = now;
    }

    public PersonName name() {
        return new PersonName(prefix, givenName, middleName, familyName, suffix);
    }

    /** Never empty: the name, or what else tells who it is. */
    public String shownName() {
        var full = name().full();
        if (!full.isEmpty()) {
            return full;
        }
        if (nickname != null) {
            return nickname;
        }
        if (!emails.isEmpty()) {
            return emails.getFirst().value();
        }
        return phones.isEmpty() ? "—" : phones.getFirst().value();
    }

    /** What {@link #become} would take to leave the contact as it is. */
    public ContactDraft draft(@Nullable String organizationName, Set<UUID> groups) {
        return new ContactDraft(
                name(),
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                language(),
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public @Nullable String nickname() {
        return nickname;
    }

    public @Nullable UUID organizationId() {
        return organizationId;
    }

    public @Nullable String jobTitle() {
        return jobTitle;
    }

    public @Nullable UUID ownerId() {
        return ownerId;
    }

    public @Nullable String remark() {
        return remark;
    }

    public @Nullable String birthday() {
        return birthday;
    }

    /** In which they are written to; null when nobody chose one. */
    public @Nullable Language language() {
        return Language.of(language).orElse(null);
    }

    public List<EmailAddress> emails() {
        return emails;
    }

    public List<PhoneNumber> phones() {
        return phones;
    }

    public List<PostalAddress> addresses() {
        return addresses;
    }

    public List<WebAddress> urls() {
        return urls;
    }

    public @Nullable Instant lastInteractionAt() {
        return lastInteractionAt;
    }

    public @Nullable Instant archivedAt() {
        return archivedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
