package org.kartotek.backend.contact;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person may say about a contact, valid or not yet stored.
 *
 * @param organizationName finds or makes the organization; null for none
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
                name, null, null, null, null, null, null, List.of(), List.of(), List.of(),
                List.of(), Set.of());
    }

    public ContactDraft withEmails(List<EmailAddress> emails) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public ContactDraft withPhones(List<PhoneNumber> phones) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public ContactDraft withOrganization(
            @Nullable String organizationName, @Nullable String jobTitle) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public ContactDraft withRemark(@Nullable String remark) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public ContactDraft withOwner(@Nullable UUID ownerId) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }

    public ContactDraft withGroups(Set<UUID> groups) {
        return new ContactDraft(
                name,
                nickname,
                organizationName,
                jobTitle,
                ownerId,
                remark,
                birthday,
                emails,
                phones,
                addresses,
                urls,
                groups);
    }
}
