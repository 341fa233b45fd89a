package org.kartotek.backend.api.timeline;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.api.problem.Refusal;
import org.kartotek.backend.api.shape.Existing;
import org.kartotek.backend.api.shape.Limit;
import org.kartotek.backend.api.shape.Slice;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/interactions")
class InteractionsApi {
    private final InteractionPages pages;
    private final LogInteraction log;
    private final Contacts contacts;
    private final Orders orders;
    private final Clock clock;

    InteractionsApi(
            InteractionPages pages,
            LogInteraction log,
            Contacts contacts,
            Orders orders,
            Clock clock) {
        this.pages = pages;
        this.log = log;
        this.contacts = contacts;
        this.orders = orders;
        this.clock = clock;
    }

    /** The newest written first; a contact's timeline is in the order of what happened. */
    @GetMapping
    Slice<InteractionJson> list(
            @RequestParam(required = false) @Nullable UUID contact,
            @RequestParam(required = false) @Nullable UUID order,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = Limit.DEFAULT) int limit,
            @RequestParam(required = false) @Nullable String after) {
        return pages.page(
                new InteractionPages.Filter(contact, order, kind), after, Limit.of(limit));
    }

    @GetMapping("/{id}")
    InteractionJson get(@PathVariable UUID id) {
        return pages.one(id);
    }

    @PostMapping
    ResponseEntity<InteractionJson> create(@Valid @RequestBody InteractionInput input) {
        var now = clock.instant();
        var at = input.at() == null ? now : input.at();
        if (at.isAfter(now)) {
            throw Refusal.bad("at", at, "is in the future; plan it as a task or an event");
        }
        var logged =
                log.log(
                        new InteractionDraft(
                                input.interactionKind(),
                                input.seenFromOffice(),
                                at,
                                input.durationSeconds(),
                                input.subject(),
                                input.text(),
                                Existing.id(input.order(), "order", orders::findById),
                                contactIds(input),
                                null),
                        CurrentCaller.get().actor());
        return ResponseEntity.created(URI.create("/api/v1/interactions/" + logged.id()))
                .body(pages.one(logged.id()));
    }

    private Set<UUID> contactIds(InteractionInput input) {
        var asked = new HashSet<UUID>();
        input.contacts().forEach(contact -> asked.add(contact.id()));
        var missing = new HashSet<>(asked);
        contacts.findByIdIn(asked).stream().map(Contact::id).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw Refusal.bad("contacts", missing.iterator().next(), "there is no such contact");
        }
        return asked;
    }
}
