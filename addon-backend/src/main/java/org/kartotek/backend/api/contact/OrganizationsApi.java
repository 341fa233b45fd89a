package org.kartotek.backend.api.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Cursor;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/organizations")
class OrganizationsApi {
    private final Organizations organizations;
    private final FindContacts contacts;
    private final ContactAnswers answers;

    OrganizationsApi(Organizations organizations, FindContacts contacts, ContactAnswers answers) {
        this.organizations = organizations;
        this.contacts = contacts;
        this.answers = answers;
    }

    record OrganizationJson(
            UUID id, String name, @Nullable String website, Instant createdAt, Instant updatedAt) {
        static OrganizationJson of(Organization organization) {
            return new OrganizationJson(
                    organization.id(),
                    organization.name(),
                    organization.website(),
                    organization.createdAt(),
                    organization.updatedAt());
        }
    }

    /** By name. */
    @GetMapping
    Slice<OrganizationJson> list(
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var from = after == null ? new Cursor("", new UUID(0, 0)) : Cursor.read(after);
        var page =
                Slice.cut(
                        organizations.inOrderOfName(
                                from.place(),
                                from.id(),
                                org.springframework.data.domain.Limit.of(Limit.of(limit) + 1)),
                        limit,
                        o -> new Cursor(o.nameFolded(), o.id()));
        return new Slice<>(page.items().stream().map(OrganizationJson::of).toList(), page.next());
    }

    @GetMapping("/{id}")
    OrganizationJson get(@PathVariable UUID id) {
        return OrganizationJson.of(existing(id));
    }

    /** Its contacts by name, 200 at most. */
    @GetMapping("/{id}/contacts")
    Slice<ContactJson> contacts(@PathVariable UUID id) {
        return Slice.whole(answers.of(contacts.ofOrganization(existing(id).id(), 200)));
    }

    private Organization existing(UUID id) {
        return organizations.findById(id).orElseThrow(() -> Refusal.notFound("organization", id));
    }
}
