package org.kartotek.backend.callcard;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.access.User;
import org.kartotek.backend.access.Users;
import org.kartotek.backend.office.Offices;
import org.kartotek.backend.order.MainPipeline;
import org.kartotek.backend.order.MoveOrder;
import org.kartotek.backend.order.Order;
import org.kartotek.backend.order.Orders;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.kartotek.backend.timeline.NoteDraft;
import org.kartotek.backend.timeline.WriteNote;
import org.kartotek.sync.note.LinesGone;
import org.kartotek.sync.note.Meaning;
import org.kartotek.sync.note.NoteReading;
import org.kartotek.sync.note.OpenOrder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people typed into the card on a phone becomes steps, interactions and notes. */
@Service
public class TakePhoneLines {
    private final Users users;
    private final Orders orders;
    private final MainPipeline pipeline;
    private final MoveOrder moveOrder;
    private final LogInteraction logInteraction;
    private final WriteNote writeNote;
    private final Offices offices;

    TakePhoneLines(
            Users users,
            Orders orders,
            MainPipeline pipeline,
            MoveOrder moveOrder,
            LogInteraction logInteraction,
            WriteNote writeNote,
            Offices offices) {
        this.users = users;
        this.orders = orders;
        this.pipeline = pipeline;
        this.moveOrder = moveOrder;
        this.logInteraction = logInteraction;
        this.writeNote = writeNote;
        this.offices = offices;
    }

    /**
     * Inside the transaction that notes the state of the contact as known, so that nothing is taken
     * twice.
     *
     * @param phone who it was if a line does not say: the Google account's name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(UUID contact, NoteReading reading, Instant at, String phone) {
        if (!reading.messages().isEmpty()) messages(contact, reading.messages(), at, phone);
        if (!reading.edits().isEmpty())
            keep(contact, String.join("\n", reading.edits()), at, phone);
    }

    /** A text that would otherwise be lost stands in the timeline as a note. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(UUID contact, String text, Instant at, String phone) {
        writeNote.write(
                new NoteDraft(text, at, contact, null, null, null),
                new Actor(null, phone, Door.PHONE));
    }

    /** Lines that left the remark elsewhere: a person deleted them, or a phone was behind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(UUID contact, String before, String after, Instant at, String phone) {
        var lines = LinesGone.between(before, after);
        if (lines.isEmpty()) return;
        var words = CardWords.in(offices.current().settings().locale());
        keep(contact, words.getString("gone") + "\n" + String.join("\n", lines), at, phone);
    }

    private void messages(UUID contact, List<String> lines, Instant at, String phone) {
        var people = users.findAllByOrderByName().stream().filter(User::active).toList();
        var names = people.stream().map(User::name).toList();
        for (var line : lines) {
            var open = orders.findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(contact);
            switch (Meaning.of(line, open.stream().map(this::language).toList(), names)) {
                case Meaning.Moves moves -> {
                    var actor = actor(moves.who(), people, phone);
                    if (!move(open, moves, actor))
                        say(contact, open, asSaid(line, moves.order()), at, actor);
                }
                case Meaning.Says says ->
                        say(contact, open, says, at, actor(says.who(), people, phone));
            }
        }
    }

    /** False if the order stands there already: then the line is all there is to keep. */
    private boolean move(List<Order> open, Meaning.Moves moves, Actor actor) {
        var order =
                open.stream().filter(it -> it.number() == moves.order()).findFirst().orElseThrow();
        var stage = UUID.fromString(moves.stage());
        if (order.stageId().equals(stage)) return false;
        moveOrder.move(order.id(), stage, moves.comment(), actor);
        return true;
    }

    private static Meaning.Says asSaid(String line, long order) {
        return new Meaning.Says(line.strip().substring(1).strip(), order, null);
    }

    private void say(UUID contact, List<Order> open, Meaning.Says says, Instant at, Actor actor) {
        UUID order =
                open.stream()
                        .filter(it -> Objects.equals(says.order(), it.number()))
                        .map(Order::id)
                        .findFirst()
                        .orElse(null);
        logInteraction.log(
                new InteractionDraft(
                        Interaction.Kind.MESSAGE,
                        null,
                        at,
                        null,
                        null,
                        says.text(),
                        order,
                        Set.of(contact),
                        null),
                actor);
    }

    private OpenOrder language(Order order) {
        return new OpenOrder(
                order.number(),
                pipeline.stages().stages().stream()
                        .map(it ->
                                new OpenOrder.StageNames(
                                        it.id().toString(),
                                        List.copyOf(it.names().byLanguage().values())))
                        .toList());
    }

    private static Actor actor(@Nullable String who, List<User> people, String phone) {
        if (who == null) return new Actor(null, phone, Door.PHONE);
        return people.stream()
                .filter(it -> it.name().equals(who))
                .findFirst()
                .map(it -> new Actor(it.id(), it.name(), Door.PHONE))
                .orElseGet(() -> new Actor(null, who, Door.PHONE));
    }
}
