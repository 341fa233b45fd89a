package org.kartotek.backend.api.timeline;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Existing;
import org.kartotek.backend.api.shape.IdOnly;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.Notes;
import org.kartotek.backend.timeline.WriteNote;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/notes")
class NotesApi {
    private final NotePages pages;
    private final Notes notes;
    private final WriteNote write;
    private final Contacts contacts;
    private final Organizations organizations;
    private final Orders orders;
    private final Clock clock;

    NotesApi(
            NotePages pages,
            Notes notes,
            WriteNote write,
            Contacts contacts,
            Organizations organizations,
            Orders orders,
            Clock clock) {
        this.pages = pages;
        this.notes = notes;
        this.write = write;
        this.contacts = contacts;
        this.organizations = organizations;
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * A new note about at least one of the three.
     *
     * @param at now, when missing
     */
    record NoteInput(
            @NotBlank @Size(max = 20_000) String text,
            @Nullable Instant at,
            @Nullable @Valid IdOnly contact,
            @Nullable @Valid IdOnly organization,
            @Nullable @Valid IdOnly order) {}

    /** The newest written first. */
    @GetMapping
    Slice<NoteJson> list(
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable UUID organization,
            @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(contact, organization, order, after, Limit.of(limit));
    }

    @GetMapping("/{id}")
    NoteJson get(@PathVariable UUID id) {
        return NoteJson.of(notes.findById(id).orElseThrow(() -> Refusal.notFound("note", id)));
    }

    @PostMapping
    ResponseEntity<NoteJson> create(@Valid @RequestBody NoteInput input) {
        if (input.contact() == null && input.organization() == null && input.order() == null) {
            throw Refusal.bad(
                    "contact", null, "a note is about a contact, an organization or an order");
        }
        var written =
                write.write(
                        new NoteDraft(
                                input.text().strip(),
                                input.at() == null ? clock.instant() : input.at(),
                                Existing.id(input.contact(), "contact", contacts::findById),
                                Existing.id(
                                        input.organization(),
                                        "organization",
                                        organizations::findById),
                                Existing.id(input.order(), "order", orders::findById),
                                null),
                        CurrentCaller.get().actor());
        return ResponseEntity.created(URI.create("/api/v1/notes/" + written.id()))
                .body(NoteJson.of(written));
    }
}
