package org.kartotek.backend.api.contact;

import jakarta.validation.Valid;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.ApiJson;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.ETag;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.WriteContact;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/contacts")
class ContactsApi {
    private final ContactPages pages;
    private final ContactAnswers answers;
    private final Contacts contacts;
    private final ReadContact read;
    private final WriteContact write;
    private final ChangeOverApi change;

    ContactsApi(
            ContactPages pages,
            ContactAnswers answers,
            Contacts contacts,
            ReadContact read,
            WriteContact write,
            ChangeOverApi change) {
        this.pages = pages;
        this.answers = answers;
        this.contacts = contacts;
        this.read = read;
        this.write = write;
        this.change = change;
    }

    /** By name; or the best matches of {@code q}; or those with an address or number. */
    @GetMapping
    Slice<ContactJson> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String email,
            @RequestParam(required = false) @Nullable String phone,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = page(q, email, phone, Limit.of(limit), after);
        return new Slice<>(answers.of(page.items()), page.next());
    }

    private Slice<Contact> page(
            @Nullable String q,
            @Nullable String email,
            @Nullable String phone,
            int limit,
            @Nullable String after) {
        if (q != null) {
            return pages.matching(q, limit);
        }
        if (email != null) {
            return pages.withEmail(email);
        }
        return phone == null ? pages.byName(after, limit) : pages.withPhone(phone);
    }

    @GetMapping("/{id}")
    ResponseEntity<ContactJson> get(@PathVariable UUID id) {
        return answer(contacts.findById(id).orElseThrow(() -> Refusal.notFound("contact", id)));
    }

    @PostMapping
    ResponseEntity<ContactJson> create(@Valid @RequestBody ContactInput input) {
        var contact = write.add(read.draft(input), CurrentCaller.get().actor());
        return ResponseEntity.created(URI.create("/api/v1/contacts/" + contact.id()))
                .eTag(ETag.of(contact))
                .body(answers.of(contact));
    }

    /** The whole contact anew. */
    @PutMapping("/{id}")
    ResponseEntity<ContactJson> replace(
            @PathVariable UUID id,
            @Valid @RequestBody ContactInput input,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(change.replace(id, input, ifMatch));
    }

    /** Only the fields in the body (JSON Merge Patch): null empties one, a list is replaced. */
    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<ContactJson> merge(
            @PathVariable UUID id,
            @RequestBody Map<String, @Nullable Object> part,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(change.merge(id, ApiJson.tree(part), ifMatch));
    }

    private ResponseEntity<ContactJson> answer(Contact contact) {
        return ResponseEntity.ok().eTag(ETag.of(contact)).body(answers.of(contact));
    }
}
