package org.kartotek.backend.callcard;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.office.Offices;
import org.kartotek.sync.note.ComposeNote;
import org.kartotek.sync.note.ComposedNote;
import org.kartotek.sync.note.NoteBudget;
import org.kartotek.sync.ring.Ringing;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The call cards of contacts, in the language and time zone of the office. */
@Service
public class CallCards {
    private final ReadCards read;
    private final CardTemplates templates;
    private final ObjectProvider<MeetingsAhead> meetings;
    private final Offices offices;
    private final Clock clock;

    CallCards(
            ReadCards read,
            CardTemplates templates,
            ObjectProvider<MeetingsAhead> meetings,
            Offices offices,
            Clock clock) {
        this.read = read;
        this.templates = templates;
        this.meetings = meetings;
        this.offices = offices;
        this.clock = clock;
    }

    /**
     * @param remarks the people's part of each note, which the card makes room for
     */
    public Map<UUID, OnPhone> onPhones(Map<UUID, String> remarks) {
        return onPhones(remarks, templates.current());
    }

    /** As they would be with another template. */
    public Map<UUID, OnPhone> onPhones(Map<UUID, String> remarks, CardTemplate template) {
        var settings = offices.current().settings();
        var render = new RenderCard(template, settings.locale(), settings.timeZone());
        var facts = facts(remarks.keySet(), template, settings.locale());
        var shown = new LinkedHashMap<UUID, OnPhone>();
        remarks.forEach((contact, remark) -> {
            var about = facts.getOrDefault(contact, CardFacts.NOTHING);
            var note =
                    ComposeNote.of(
                            render.lines(about), remark, template.noteBudget(), settings.locale());
            Integer stage =
                    template.badge() && !about.open().isEmpty()
                            ? about.open().getFirst().stage()
                            : null;
            var status = RingStatus.of(about, settings.locale());
            shown.put(contact, new OnPhone(note, new Ringing(template.ringing(), status), stage));
        });
        return shown;
    }

    /**
     * The note again with half of the card above the fence, for when Google will not have the
     * whole: how much a note may hold it does not say. Empty if what was refused was halved
     * already, or is no card.
     */
    public Optional<ComposedNote> halved(UUID contact, ComposedNote refused) {
        var template = templates.current();
        var settings = offices.current().settings();
        var facts = facts(List.of(contact), template, settings.locale());
        var lines =
                new RenderCard(template, settings.locale(), settings.timeZone())
                        .lines(facts.getOrDefault(contact, CardFacts.NOTHING));
        var whole =
                ComposeNote.of(lines, refused.remark(), template.noteBudget(), settings.locale())
                        .card();
        int fence = whole.length() - whole.lastIndexOf('\n');
        var room = new NoteBudget((whole.length() + fence) / 2, NoteBudget.DEFAULT.total());
        var half = ComposeNote.of(lines, refused.remark(), room, settings.locale());
        return half.card().length() < refused.card().length()
                ? Optional.of(half)
                : Optional.empty();
    }

    private Map<UUID, CardFacts> facts(
            Collection<UUID> contacts, CardTemplate template, Locale language) {
        var ahead = new HashMap<UUID, MeetingsAhead.Ahead>();
        if (template.shows(CardField.NEXT_EVENT))
            meetings.forEach(it -> ahead.putAll(it.of(contacts, clock.instant())));
        return read.of(contacts, ahead, template, language);
    }
}
