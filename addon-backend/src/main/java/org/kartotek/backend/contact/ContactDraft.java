package org.kartotek.backend.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.office.Language;

/**
 * Everything a person may say about a contact, valid or not yet stored.
 *
 * @param organizationName finds or makes the organization; null for none
 * @param language in which they are written to; null when nobody chose one
 * @param birthday ISO 8601: {@code 1980-05-17}, or {@code --05-17} without a year
 */
public record ContactDraft(
        PersonName name,
        @Nullable String nickname,
        @Nullable String organizationName,
        @Nullable String jobTitle,
        @Nullable UUID ownerId,
        @Nullable String remark,
        @Nullable String birthday,
        @Nullable Language language,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        List<PostalAddress> addresses,
        List<WebAddress> urls,
        Set<UUID> groups) {
    public ContactDraft {
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        addresses = List.copyOf(addresses);
        urls = List.copyOf(urls);
        groups = Set.copyOf(groups);
    }

    public static ContactDraft named(PersonName name) {
        return new ContactDraft(
                name, null, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                List.of(), Set.of());
    }

    public ContactDraft withEmails(List<EmailAddress> emails) {
        return changed(it -> it.emails = emails);
    }

    public ContactDraft withPhones(List<PhoneNumber> phones) {
        return changed(it -> it.phones = phones);
    }

    public ContactDraft withOrganization(
            @Nullable String organizationName, @Nullable String jobTitle) {
        return changed(it -> {
            it.organizationName = organizationName;
            it.jobTitle = jobTitle;
        });
    }

    public ContactDraft withRemark(@Nullable String remark) {
        return changed(it -> it.remark = remark);
    }

    public ContactDraft withOwner(@Nullable UUID ownerId) {
        return changed(it -> it.ownerId = ownerId);
    }

    public ContactDraft withLanguage(@Nullable Language language) {
        return changed(it -> it.language = language);
    }

    public ContactDraft withGroups(Set<UUID> groups) {
        return changed(it -> it.groups = groups);
    }

    private ContactDraft changed(Consumer<Copy> change) {
        var copy = new Copy(this);
        change.accept(copy);
        return copy.draft();
    }

    /** The same values, for a moment changeable. */
    private static final class Copy {
        private PersonName name;
        private @Nullable String nickname;
        private @Nullable String organizationName;
        private @Nullable String jobTitle;
        private @Nullable UUID ownerId;
        private @Nullable String remark;
        private @Nullable String birthday;
        private @Nullable Language language;
        private List<EmailAddress> emails;
        private List<PhoneNumber> phones;
        private List<PostalAddress> addresses;
        private List<WebAddress> urls;
        private Set<UUID> groups;

        Copy(ContactDraft from) {
            this.name = from.name;
            this.nickname = from.nickname;
            this.organizationName = from.organizationName;
            this.jobTitle = from.jobTitle;
            this.ownerId = from.ownerId;
            this.remark = from.remark;
            this.birthday = from.birthday;
            this.language = from.language;
            this.emails = from.emails;
            this.phones = from.phones;
            this.addresses = from.addresses;
            this.urls = from.urls;
            this.groups = from.groups;
        }

        ContactDraft draft() {
            return new ContactDraft(
                    name,
                    nickname,
                    organizationName,
                    jobTitle,
                    ownerId,
                    remark,
                    birthday,
                    language,
                    emails,
                    phones,
                    addresses,
                    urls,
                    groups);
        }
    }
}
