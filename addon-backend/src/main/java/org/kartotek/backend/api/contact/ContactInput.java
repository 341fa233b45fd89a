package org.kartotek.backend.api.contact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.shape.IdOnly;

/**
 * A contact as a program writes it: what {@link ContactJson} answers, without what Kartotek works
 * out itself. Fields that stand there too ({@code e164}, {@code organization.id}, {@code
 * group.name}) may come back as they were answered.
 */
record ContactInput(
        @Nullable @Size(max = 100) String prefix,
        @Nullable @Size(max = 300) String givenName,
        @Nullable @Size(max = 300) String middleName,
        @Nullable @Size(max = 300) String familyName,
        @Nullable @Size(max = 100) String suffix,
        @Nullable @Size(max = 300) String nickname,
        @Nullable @Valid OrganizationName organization,
        @Nullable @Size(max = 300) String jobTitle,
        @Nullable @Size(max = 100) List<@Valid Email> emails,
        @Nullable @Size(max = 100) List<@Valid Phone> phones,
        @Nullable @Size(max = 50) List<@Valid Address> addresses,
        @Nullable @Size(max = 50) List<@Valid Url> urls,
        @Nullable
                @Pattern(
                        regexp = "(\\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])",
                        message = "is not a date as 1980-05-17 or --05-17")
                String birthday,
        @Nullable @Pattern(regexp = "en|ru|tr|nb|az", message = "is not one of en, ru, tr, nb, az")
                String language,
        @Nullable @Size(max = 100) List<@Valid GroupName> groups,
        @Nullable @Valid IdOnly owner,
        @Nullable @Size(max = 20_000) String remark) {

    /** The name decides; a name not seen before makes an organization. */
    record OrganizationName(@Nullable UUID id, @NotBlank @Size(max = 300) String name) {}

    record Email(
            @NotBlank
                    @Size(max = 320)
                    @Pattern(regexp = "[^@\\s]+@[^@\\s]+", message = "is not a mail address")
                    String value,
            @Nullable @Size(max = 100) String type) {}

    /**
     * @param e164 read back only; worked out from the value
     */
    record Phone(
            @NotBlank @Size(max = 100) String value,
            @Nullable String e164,
            @Nullable @Size(max = 100) String type) {}

    record Address(
            @Nullable @Size(max = 1000) String formatted,
            @Nullable @Size(max = 500) String street,
            @Nullable @Size(max = 100) String postalCode,
            @Nullable @Size(max = 200) String city,
            @Nullable @Size(max = 200) String region,
            @Nullable @Size(max = 200) String country,
            @Nullable @Size(max = 10) String countryCode,
            @Nullable @Size(max = 100) String type) {}

    record Url(@NotBlank @Size(max = 2000) String value, @Nullable @Size(max = 100) String type) {}

    /** An existing group, by id or, without one, by name. */
    record GroupName(
            @Nullable UUID id, @Nullable @Size(max = 200) String name, @Nullable String marker) {}
}
