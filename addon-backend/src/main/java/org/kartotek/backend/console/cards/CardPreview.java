package org.kartotek.backend.console.cards;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.callcard.CallCards;
import org.kartotek.backend.callcard.CardTemplate;
import org.kartotek.backend.callcard.badge.Badge;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.Contacts;
import org.kartotek.backend.contact.FindContacts;
import org.kartotek.backend.contact.Organization;
import org.kartotek.backend.contact.Organizations;
import org.kartotek.backend.office.Offices;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A real customer's note as a phone would show it. */
@Component
class CardPreview {
    private static final int OFFERED = 20;

    /**
     * @param note what the phone shows: the card, the line with the pencil, the remark
     * @param units how much of the budget our part takes
     */
    public record Shown(UUID contact, String name, String note, int units, RingPreview rings) {
        public boolean isEmpty() {
            return units == 0;
        }
    }

    private final CallCards cards;
    private final Contacts contacts;
    private final FindContacts find;
    private final Organizations organizations;
    private final Offices offices;

    CardPreview(
            CallCards cards,
            Contacts contacts,
            FindContacts find,
            Organizations organizations,
            Offices offices) {
        this.cards = cards;
        this.contacts = contacts;
        this.find = find;
        this.organizations = organizations;
        this.offices = offices;
    }

    /**
     * Those somebody dealt with last: their cards have something to tell. Others fill up.
     *
     * @param shown the contact that is looked at; it stands among them wherever it came from
     */
    @Transactional(readOnly = true)
    public List<Contact> offered(@Nullable UUID shown) {
        var all = new LinkedHashSet<Contact>();
        looked(shown).ifPresent(all::add);
        all.addAll(find.recent(OFFERED));
        all.addAll(find.byName(null, OFFERED).items());
        return all.stream().limit(OFFERED).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Shown> of(CardTemplate template, @Nullable UUID wanted) {
        return looked(wanted)
                .or(() -> offered(null).stream().findFirst())
                .map(it -> shown(it, template));
    }

    private Optional<Contact> looked(@Nullable UUID contact) {
        return Optional.ofNullable(contact).flatMap(contacts::findById);
    }

    private Shown shown(Contact contact, CardTemplate template) {
        var remark = Objects.requireNonNullElse(contact.remark(), "");
        var onPhone =
                Objects.requireNonNull(
                        cards.onPhones(Map.of(contact.id(), remark), template).get(contact.id()));
        var note = onPhone.note();
        var organization = organization(contact);
        var stage = onPhone.stage();
        var badge = stage == null ? null : badge(contact, organization, stage);
        var rings = RingPreview.of(contact, organization, onPhone.ringing(), badge);
        return new Shown(
                contact.id(), contact.shownName(), note.text(), note.card().length(), rings);
    }

    private Badge badge(Contact contact, @Nullable String organization, int stage) {
        var name = contact.name();
        var language = offices.current().settings().locale();
        return Badge.of(name.given(), name.family(), organization, stage, language);
    }

    private @Nullable String organization(Contact contact) {
        var id = contact.organizationId();
        return id == null ? null : organizations.findById(id).map(Organization::name).orElse(null);
    }
}
