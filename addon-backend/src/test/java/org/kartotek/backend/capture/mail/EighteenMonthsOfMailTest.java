package org.kartotek.backend.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.LaneState;
import org.kartotek.backend.google.OfficeAtGoogle;
import org.kartotek.backend.google.SimulatedGoogle;
import org.kartotek.backend.office.OfficeScope;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Four mailboxes for a year and a half, with everything that goes wrong: at the end the timelines
 * hold what the mailboxes held, no more and no less. {@code -Dkartotek.mail.stories=} plays more,
 * {@code -Dkartotek.scenario.seed=} begins with that one.
 */
class EighteenMonthsOfMailTest extends OfficeAtGoogle {
    private static final Duration ALL = Duration.ofDays(548);

    @Autowired WriteContact writeContact;
    @Autowired MutedAddresses muted;
    @Autowired MailCopies mailCopies;
    @Autowired JdbcTemplate jdbc;

    private Random random = new Random();
    private MailStory story = new MailStory(random);
    private MailOracle oracle = new MailOracle(Instant.EPOCH);
    private final Map<UUID, Set<String>> contacts = new LinkedHashMap<>();
    private final Set<UUID> archived = new HashSet<>();
    private final Map<String, Integer> away = new HashMap<>();

    @Test
    void timelinesHoldWhatTheMailboxesHeld() {
        long first = Long.getLong("kartotek.scenario.seed", 1);
        for (int i = 0; i < Integer.getInteger("kartotek.mail.stories", 1); i++) {
            long seed = first + i;
            try {
                play(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("-Dkartotek.scenario.seed=" + seed, e);
            }
        }
    }

    private void play(long seed) {
        SimulatedGoogle.reset();
        clock.set(now());
        random = new Random(seed);
        story = new MailStory(random);
        oracle = new MailOracle(now().minus(Duration.ofDays(730)));
        contacts.clear();
        archived.clear();
        away.clear();
        inOffice(this::live);
    }

    private void live(Caller anna) {
        for (int i = 0; i < 60; i++) story.old(Duration.ofDays(i % 3 == 0 ? 760 + i : 1 + i * 2));
        for (int i = 0; i < 4; i++) add(anna);
        MailStory.BOXES.forEach(this::connect);
        for (var end = now().plus(ALL); now().isBefore(end); ) {
            pass();
            story.day();
            if (story.chance(.25)) change(anna);
            if (story.chance(.03)) mute(anna);
            var boxes = new ArrayList<>(MailStory.BOXES);
            Collections.shuffle(boxes, random);
            boxes.forEach(this::perhapsFollow);
        }
        MailStory.BOXES.forEach(it -> {
            connect(it);
            follow(it);
        });
        compare(lines(), oracle.lines());
    }

    private static void compare(List<String> standing, List<String> expected) {
        var extra = new ArrayList<>(standing);
        expected.forEach(extra::remove);
        var missing = new ArrayList<>(expected);
        standing.forEach(missing::remove);
        assertThat(extra).as("in a timeline for no reason; missing: %s", missing).isEmpty();
        assertThat(missing).as("missing").isEmpty();
        assertThat(standing).hasSizeGreaterThan(200);
    }

    private static Instant now() {
        return SimulatedGoogle.simulator().clock().instant();
    }

    /** Hours, days, at times so many that Gmail has forgotten what happened. */
    private void pass() {
        boolean gap = story.chance(.08);
        SimulatedGoogle.simulator()
                .clock()
                .advance(
                        Duration.ofHours(
                                gap ? 200 + random.nextInt(300) : 2 + random.nextInt(180)));
        clock.set(now());
    }

    private void add(Caller anna) {
        var emails = new LinkedHashSet<String>();
        emails.add(story.anybody());
        if (story.chance(.3)) emails.add(story.anybody());
        contacts.put(writeContact.add(draft(emails), anna.actor()).id(), emails);
    }

    private static ContactDraft draft(Set<String> emails) {
        return ContactDraft.named(PersonName.of("Ada", "Berg"))
                .withEmails(emails.stream().map(it -> new EmailAddress(it, "work")).toList());
    }

    private void change(Caller anna) {
        double kind = random.nextDouble();
        var one = story.any(List.copyOf(contacts.keySet()));
        if (kind < .5 && contacts.size() < 16) {
            add(anna);
        } else if (kind < .8 && !archived.contains(one)) {
            var emails = new LinkedHashSet<>(contacts.getOrDefault(one, Set.of()));
            if (story.chance(.6) && !emails.isEmpty()) emails.remove(emails.iterator().next());
            if (story.chance(.6)) emails.add(story.anybody());
            writeContact.change(one, draft(emails), anna.actor());
            contacts.put(one, emails);
        } else if (archived.remove(one)) {
            writeContact.restore(one, anna.actor());
        } else if (kind > .9) {
            writeContact.archive(one, anna.actor());
            archived.add(one);
        }
    }

    private void mute(Caller anna) {
        var quiet = muted.all();
        if (!quiet.isEmpty() && story.chance(.5)) {
            muted.unmute(quiet.getFirst(), anna.actor());
        } else {
            muted.mute(story.chance(.5) ? story.anybody() : "firm3.example", anna.actor());
        }
    }

    private GoogleAccount connect(String box) {
        return SimulatedGoogle.connect(accounts, box, GoogleAccount.GMAIL);
    }

    private void perhapsFollow(String box) {
        int left = away.getOrDefault(box, 0);
        if (left > 1 || left == 0 && story.chance(.03)) {
            away.put(box, left > 1 ? left - 1 : 2 + random.nextInt(10));
        } else if (left == 1) {
            away.remove(box);
            connect(box);
            follow(box);
        } else if (story.chance(.75)) {
            if (story.chance(.35)) MailWeather.over(box, random);
            follow(box);
        }
    }

    /** To the end, however often Google refuses; nothing else happens meanwhile. */
    private void follow(String box) {
        var account = accounts.byEmail(box).orElseThrow();
        for (int round = 0; round < 25; round++) {
            var state = runLane.now(account.id(), LaneKind.MAIL).orElseThrow();
            if (state == LaneState.OK && !mailCopies.isWorkLeft(account.id())) {
                oracle.followed(story.in(box), known(), Set.copyOf(muted.all()));
                return;
            }
        }
        throw new AssertionError(box + " came to no end");
    }

    private Map<String, Set<UUID>> known() {
        var known = new HashMap<String, Set<UUID>>();
        contacts.forEach((contact, emails) -> {
            if (archived.contains(contact)) return;
            emails.forEach(it -> known.computeIfAbsent(it, x -> new HashSet<>()).add(contact));
        });
        return known;
    }

    private List<String> lines() {
        var office = Ids.bytes(OfficeScope.current());
        var people = new HashMap<UUID, Set<UUID>>();
        jdbc.query(
                "select interaction_id, contact_id from interaction_contact where office_id = ?",
                row -> {
                    people.computeIfAbsent(Ids.of(row.getBytes(1)), x -> new HashSet<>())
                            .add(Ids.of(row.getBytes(2)));
                },
                office);
        return jdbc
                .query(
                        "select id, direction, at, subject from interaction where office_id = ?",
                        (row, n) ->
                                MailOracle.line(
                                        Direction.valueOf(row.getString(2)),
                                        row.getTimestamp(3).toInstant(),
                                        row.getString(4),
                                        people.getOrDefault(Ids.of(row.getBytes(1)), Set.of())),
                        office)
                .stream()
                .sorted()
                .toList();
    }
}
