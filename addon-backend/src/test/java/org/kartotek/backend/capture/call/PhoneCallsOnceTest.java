package org.kartotek.backend.capture.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kartotek.backend.access.Actor;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.PhoneNumbers;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.Ids;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.call.PhoneCall;
import org.kartotek.sync.call.PhoneCall.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every call stands once, whoever tells of it, in whatever order and however often. */
@BackendTest
@SuppressWarnings("NullAway.Init")
class PhoneCallsOnceTest {
    private static final String AYSE = "05325550123";
    private static final String STRANGER = "+90 532 555 01 99";

    @Autowired SampleOffice sample;
    @Autowired CaptureCall capture;
    @Autowired CallLogFiles files;
    @Autowired ReadCallLog readCallLog;
    @Autowired WriteContact write;
    @Autowired Timeline timeline;
    @Autowired JdbcTemplate jdbc;
    @Autowired SettableClock clock;

    Caller anna;
    Contact ayse;

    @BeforeEach
    void found() {
        anna = sample.founded();
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
    }

    /** What really happened on the lines of the office. */
    private record Real(String number, Way way, Instant at, int seconds) {
        PhoneCall as(Instant told, int toldSeconds) {
            return new PhoneCall(way, number, told, Duration.ofSeconds(toldSeconds));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 14, 26, 27, 36, 40, 51, 64, 73, 112})
    void anyOrderOfAnySourcesGivesTheCallsThatReallyWere(long seed) {
        var random = new Random(seed);
        var real = realCalls(random);
        var told = new ArrayList<Told>();
        // In this order, or a seed would tell another story every time.
        var drifts = new LinkedHashMap<String, Integer>();
        drifts.put("sms-backup", 0);
        drifts.put("calls-xml", 0);
        drifts.put("calendar", 1);
        drifts.put("pbx", random.nextInt(-25, 26));
        drifts.forEach((source, drift) -> {
            for (var call : real) {
                // A calendar event may be a second off, and knows no length of a missed call.
                var seconds = source.equals("calendar") ? 0 : call.seconds();
                var at = call.at().plusSeconds(drift).plusMillis(random.nextInt(900));
                var one = new Told(call.as(at, seconds), source, null, null, anna.actor());
                told.add(one);
                if (random.nextInt(3) == 0) {
                    told.add(one);
                }
            }
        });
        Collections.shuffle(told, random);

        for (var one : told) {
            in(() -> capture.of(one));
        }

        assertThat(standing()).as("seed %d", seed).isEqualTo(perNumber(real));
        for (var one : told) {
            assertThat(in(() -> capture.of(one)).isNew()).as("seed %d", seed).isFalse();
        }
        assertThat(timelineOfAyse())
                .as("seed %d", seed)
                .hasSize((int) real.stream().filter(it -> it.number().equals(AYSE)).count());
    }

    /** Some follow one another within a minute; some last no second. */
    private static List<Real> realCalls(Random random) {
        var real = new ArrayList<Real>();
        var at = SettableClock.START.minus(Duration.ofDays(20));
        for (int i = 0; i < 25; i++) {
            at = at.plusSeconds(random.nextBoolean() ? 30 + random.nextInt(40) : 5_000);
            var number = random.nextInt(3) > 0 ? AYSE : STRANGER;
            var way = Way.values()[random.nextInt(Way.values().length)];
            real.add(new Real(number, way, at, random.nextInt(4) == 0 ? 0 : random.nextInt(900)));
        }
        return real;
    }

    private static Map<String, Long> perNumber(List<Real> real) {
        return real.stream()
                .collect(
                        Collectors.groupingBy(
                                it -> key(it.number()) + it.way().isFromCustomer(),
                                Collectors.counting()));
    }

    private static String key(String number) {
        return PhoneNumbers.key(number, "TR").orElseThrow();
    }

    private Map<String, Long> standing() {
        return jdbc
                .query(
                        "select number, inbound from phone_call where office_id = ?",
                        (row, n) -> row.getString(1) + row.getBoolean(2),
                        Ids.bytes(anna.officeId()))
                .stream()
                .collect(Collectors.groupingBy(it -> it, Collectors.counting()));
    }

    @Test
    void twoPhonesOfOneNumberAndTheirFilesTellOfOneCall() {
        var ivan = new Actor(UUID.randomUUID(), "Ivan", Door.CALL_LOG);
        var call = new PhoneCall(Way.INCOMING, AYSE, clock.instant(), Duration.ofSeconds(70));
        in(() -> capture.of(new Told(call, "sms-backup", null, null, anna.actor())));
        in(() -> capture.of(new Told(call, "sms-backup", null, null, ivan)));
        in(() -> capture.of(new Told(call, "calls-xml", null, null, ivan)));

        assertThat(timelineOfAyse())
                .hasSize(1)
                .first()
                .extracting(Timeline.Line::actorName)
                .isEqualTo("Anna");
    }

    @Test
    void aWaitingCallIsFoundByWhoIsWrittenDownWithoutACountryCode() {
        var call = new PhoneCall(Way.MISSED, "+4790000253", clock.instant(), Duration.ZERO);
        in(() -> capture.of(new Told(call, "sms-backup", null, null, anna.actor())));

        var kari =
                in(() ->
                        write.add(
                                ContactDraft.named(PersonName.of("Kari", "Nordmann"))
                                        .withPhones(
                                                List.of(
                                                        PhoneNumbers.typed(
                                                                "900 00 253", null, "TR"))),
                                anna.actor()));

        assertThat(in(() -> timeline.of(kari.id(), Timeline.Filter.ALL, null, 9).lines()))
                .hasSize(1);
    }

    @Test
    void aFileThatWasBrokenOffGoesOnWhereItWas() throws Exception {
        upload(log(1_200));
        in(() ->
                jdbc.update(
                        "insert into call_log_part (office_id, file_id, part, content) select"
                            + " office_id, ?, part, content from call_log_part where office_id = ?",
                        Ids.bytes(new UUID(0, 9)),
                        Ids.bytes(anna.officeId())));
        readAll();
        var file = in(() -> files.all(1)).getFirst();
        assertThat(file.logged() + file.strange()).isEqualTo(1_200);

        // As if the server had died after the first five hundred.
        in(() ->
                jdbc.update(
                        "update call_log_file set state = 'READING', place = 500, logged = 500,"
                                + " strange = 0, finished_at = null where office_id = ?",
                        Ids.bytes(anna.officeId())));
        in(() ->
                jdbc.update(
                        "update call_log_part set file_id = ? where office_id = ?",
                        Ids.bytes(file.id()),
                        Ids.bytes(anna.officeId())));
        readAll();

        var again = in(() -> files.all(1)).getFirst();
        assertThat(again.state()).isEqualTo(CallLogFiles.State.DONE);
        assertThat(again.place()).isEqualTo(1_200);
        assertThat(again.known()).isEqualTo(700);
        assertThat(standing().values().stream().mapToLong(it -> it).sum()).isEqualTo(1_200);
        assertThat(left()).isZero();
    }

    @Test
    void aThousandCallsCostAsManyStatementsAsTwo() throws Exception {
        upload(log(1_000));

        var statements = StatementGuard.statementsOf(this::readAll);

        assertThat(statements).hasSizeLessThan(60);
        assertThat(timelineOfAyse()).isNotEmpty();
        upload(log(1_000));
        assertThat(StatementGuard.statementsOf(this::readAll)).hasSizeLessThan(30);
        assertThat(in(() -> files.all(1)).getFirst().known()).isEqualTo(1_000);
    }

    private int left() {
        return in(() ->
                jdbc.queryForObject(
                        "select count(*) from call_log_part where office_id = ?",
                        Integer.class,
                        Ids.bytes(anna.officeId())));
    }

    private static String log(int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i ->
                        "<call number=\"%s\" duration=\"%d\" date=\"%d\" type=\"%d\" presentation=\"1\"/>"
                                .formatted(
                                        i % 2 == 0 ? AYSE : "+90532556%04d".formatted(i % 300),
                                        i % 90,
                                        1_700_000_000_000L + i * 100_000L,
                                        1 + i % 3))
                .collect(
                        Collectors.joining(
                                "\n", "<calls count=\"" + calls + "\">\n", "\n</calls>"));
    }

    private void upload(String log) throws IOException {
        CurrentCaller.in(
                anna,
                () ->
                        files.upload(
                                "calls.xml",
                                new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8)),
                                anna.actor(),
                                anna));
    }

    private void readAll() {
        in(() -> {
            readCallLog.waiting();
            return true;
        });
    }

    private List<Timeline.Line> timelineOfAyse() {
        return in(() -> timeline.of(ayse.id(), Timeline.Filter.ALL, null, 2_000).lines());
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return CurrentCaller.in(anna, work::get);
    }
}
