package org.kartotek.backend.api.contact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.Named;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PhoneNumber;
import org.kartotek.backend.contact.PostalAddress;
import org.kartotek.backend.contact.WebAddress;

/** A contact as REST answers it. */
record ContactJson(
        UUID id,
        @Nullable String prefix,
        @Nullable String givenName,
        @Nullable String middleName,
        @Nullable String familyName,
        @Nullable String suffix,
        @Nullable String nickname,
        @Nullable Named organization,
        @Nullable String jobTitle,
        List<EmailAddress> emails,
        List<PhoneNumber> phones,
        List<PostalAddress> addresses,
        List<WebAddress> urls,
        @Nullable String birthday,
        @Nullable String language,
        List<GroupJson> groups,
        @Nullable Named owner,
        @Nullable String remark,
        @Nullable Instant lastInteractionAt,
        Instant createdAt,
        Instant updatedAt) {}
