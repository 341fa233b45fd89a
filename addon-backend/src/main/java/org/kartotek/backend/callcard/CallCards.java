package org.kartotek.backend.callcard;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kartotek.backend.office.Offices;
import org.kartotek.sync.note.CardLine;
import org.kartotek.sync.note.ComposeNote;
import org.kartotek.sync.note.ComposedNote;
import org.kartotek.sync.note.NoteBudget;
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
    public Map<UUID, ComposedNote> notes(Map<UUID, String> remarks) {
        return notes(remarks, templates.current());
    }

    /** As they would be with another template. */
    public Map<UUID, ComposedNote> notes(Map<UUID, String> remarks, CardTemplate template) {
        var language = offices.current().settings().locale();
        var lines = lines(remarks.keySet(), template);
        var notes = new LinkedHashMap<UUID, ComposedNote>();
        remarks.forEach((contact, remark) ->
                notes.put(
                        contact,
                        ComposeNote.of(
                                lines.getOrDefault(contact, List.of()),
                                remark,
                                template.noteBudget(),
                                language)));
        return notes;
    }

    /**
     * The note again with half of the card above the fence, for when Google will not have the
     * whole: how much a note may hold it does not say. Empty if what was refused was halved
     * already, or is no card.
     */
    public Optional<ComposedNote> halved(UUID contact, ComposedNote refused) {
        var whole = notes(Map.of(contact, refused.remark())).getOrDefault(contact, refused).card();
        int fence = whole.length() - whole.lastIndexOf('\n');
        var room = new NoteBudget((whole.length() + fence) / 2, NoteBudget.DEFAULT.total());
        var language = offices.current().settings().locale();
        var lines = lines(List.of(contact), templates.current()).getOrDefault(contact, List.of());
        var half = ComposeNote.of(lines, refused.remark(), room, language);
        return half.card().length() < refused.card().length()
                ? Optional.of(half)
                : Optional.empty();
    }

    private Map<UUID, List<CardLine>> lines(Collection<UUID> contacts, CardTemplate template) {
        var settings = offices.current().settings();
        var render = new RenderCard(template, settings.locale(), settings.timeZone());
        var lines = new LinkedHashMap<UUID, List<CardLine>>();
        var ahead = new HashMap<UUID, MeetingsAhead.Ahead>();
        if (template.shows(CardField.NEXT_EVENT))
            meetings.forEach(it -> ahead.putAll(it.of(contacts, clock.instant())));
        read.of(contacts, ahead, template, settings.locale())
                .forEach((contact, facts) -> lines.put(contact, render.lines(facts)));
        return lines;
    }
}
