package org.kartotek.simulator.office;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import de.siegmar.fastcsv.reader.CsvReader;
import ezvcard.Ezvcard;
import ezvcard.VCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;

class DemoOfficeTest {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 20);
    private static final Map<String, byte[]> FILES = DemoOffice.endingOn(LAST_DAY).files();

    @Test
    void theSameDayGivesTheSameOffice() {
        var again = DemoOffice.endingOn(LAST_DAY).files();

        assertThat(again.keySet()).isEqualTo(FILES.keySet());
        again.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(FILES.get(name)));
    }

    @Test
    void hasFourHundredContactsInSixtyOrganizationsAndSixGroups() {
        var cards = Ezvcard.parse(text("contacts.vcf")).all();

        assertThat(cards).hasSizeGreaterThanOrEqualTo(400);
        assertThat(cards.stream().filter(c -> c.getOrganization() != null))
                .extracting(c -> c.getOrganization().getValues().getFirst())
                .satisfies(names -> assertThat(new HashSet<>(names)).hasSize(60));
        assertThat(cards.stream().flatMap(c -> c.getCategories().getValues().stream()))
                .contains("new", "returning", "wholesale", "retail", "supplier", "avoid");
    }

    @Test
    void keepsOddContactsAsTheyAre() {
        var names = Ezvcard.parse(text("contacts.vcf")).all().stream().map(DemoOfficeTest::given);

        assertThat(names).contains("<b>Bold</b>", "🦊 Foxy", "نور", "Robert'); DROP TABLE");
    }

    @Test
    void hasTwoThousandMessagesInSixHundredThreads() {
        var ids = new HashSet<String>();
        var roots = new HashSet<String>();
        for (var mail : mails()) {
            if (!mail.contains("\nX-smssync-datatype: CALLLOG")) {
                var id = header(mail, "Message-ID");
                ids.add(id);
                var references = header(mail, "References");
                roots.add(references.isEmpty() ? id : references.split("\\s+")[0]);
            }
        }

        assertThat(ids).hasSizeGreaterThanOrEqualTo(2_000);
        assertThat(roots).hasSizeGreaterThanOrEqualTo(600);
    }

    @Test
    void anyLastDayGivesAsManyMails() {
        for (var day :
                List.of(
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 3, 14),
                        LocalDate.of(2028, 2, 29))) {
            var ids = new HashSet<String>();
            DemoOffice.endingOn(day)
                    .files()
                    .forEach((name, bytes) -> {
                        if (name.endsWith(".mbox")) {
                            new String(bytes, ISO_8859_1)
                                    .lines()
                                    .filter(line ->
                                            line.startsWith("Message-ID: ")
                                                    && !line.contains("sms-backup"))
                                    .forEach(ids::add);
                        }
                    });
            assertThat(ids).as(day.toString()).hasSizeGreaterThanOrEqualTo(2_000);
        }
    }

    @Test
    void everyMailReadsBackInItsOwnCharset() throws IOException {
        var charsets = new TreeSet<String>();
        for (var mail : mails()) {
            for (var part : texts(mail)) {
                charsets.add(part.charset());
                assertThat(part.text()).as(header(mail, "Message-ID")).doesNotContain("\uFFFD");
            }
        }

        assertThat(charsets).contains("utf-8", "windows-1251", "iso-8859-9", "koi8-r");
    }

    @Test
    void aRussianMailInKoi8SaysWhatItsAuthorTyped() throws IOException {
        var words = new ArrayList<String>();
        for (var mail : mails()) {
            for (var part : texts(mail)) {
                if (part.charset().equals("koi8-r")) {
                    words.add(part.text());
                }
            }
        }

        assertThat(words)
                .anyMatch(text -> text.contains("заказ") && text.contains("насос".substring(0, 3)));
    }

    @Test
    void repliesComeInTheShapesOfTheUsualPrograms() throws IOException {
        var html = new StringBuilder();
        for (var mail : mails()) {
            for (var part : texts(mail)) {
                html.append(part.text());
            }
        }

        assertThat(html)
                .contains("class=\"gmail_quote gmail_quote_container\"")
                .contains("id=\"divRplyFwdMsg\"")
                .contains("class=OutlookMessageHeader")
                .contains("<blockquote type=\"cite\">")
                .contains("AppleMailSignature");
    }

    @Test
    void aMailToSeveralOfUsLiesInEachMailbox() {
        var boxes = new HashMap<String, Integer>();
        for (var account : Mailboxes.accounts()) {
            for (var mail : mails(account)) {
                boxes.merge(header(mail, "Message-ID"), 1, Integer::sum);
            }
        }

        assertThat(boxes.values()).anyMatch(count -> count >= 3);
    }

    @Test
    void hasListsAutomaticAnswersAndTalkAmongColleagues() {
        assertThat(mails())
                .anyMatch(mail ->
                        mail.contains("\nList-Id: ") && mail.contains("\nPrecedence: bulk"));
        assertThat(mails()).anyMatch(mail -> mail.contains("\nAuto-Submitted: auto-replied"));
        assertThat(mails())
                .anyMatch(mail ->
                        header(mail, "From").contains("@office.example")
                                && header(mail, "To").contains("@office.example"));
    }

    @Test
    void callsLookLikeThoseOfSmsBackupPlus() {
        var calls =
                mails(Staff.HUB.email()).stream()
                        .filter(mail -> header(mail, "X-smssync-datatype").equals("CALLLOG"))
                        .toList();

        assertThat(calls)
                .hasSize(CallLog.CALLS)
                .allSatisfy(call -> {
                    assertThat(header(call, "X-Gmail-Labels")).contains("Call log");
                    assertThat(header(call, "X-smssync-type")).matches("[12345]");
                    assertThat(header(call, "Message-ID"))
                            .matches("<[0-9a-f]{32}@sms-backup-plus.local>");
                    var at = Instant.ofEpochMilli(Long.parseLong(header(call, "X-smssync-date")));
                    assertThat(at)
                            .isBefore(
                                    LAST_DAY.plusDays(1)
                                            .atStartOfDay(WorkingHours.ZONE)
                                            .toInstant());
                });
    }

    @Test
    void nothingIsDatedAfterTheLastDay() {
        var end = LAST_DAY.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant().toEpochMilli();

        for (var mail : mails()) {
            var id = Long.parseLong(mail.substring(0, mail.indexOf('@')));
            assertThat(id >>> 20).as(header(mail, "Message-ID")).isLessThan(end);
        }
    }

    @Test
    void hasThreeHundredEventsWithSeriesMovedDaysAndCancelledOnes() {
        var events =
                Mailboxes.accounts().stream()
                        .flatMap(a -> Biweekly.parse(text(a + ".ics")).all().stream())
                        .flatMap(calendar -> calendar.getEvents().stream())
                        .toList();

        assertThat(events.stream().map(e -> e.getUid().getValue()).distinct())
                .hasSizeGreaterThanOrEqualTo(300);
        assertThat(events).anyMatch(e -> e.getRecurrenceRule() != null);
        assertThat(events).anyMatch(e -> e.getRecurrenceId() != null);
        assertThat(events).anyMatch(e -> e.getStatus() != null && e.getStatus().isCancelled());
        assertThat(events).anyMatch(e -> !e.getDateStart().getValue().hasTime());
        assertThat(events)
                .anyMatch(e -> e.getClassification() != null && e.getClassification().isPrivate());
    }

    @Test
    void ordersStandAtEveryStageAndNumber1042IsBeingPacked() {
        var stages = new TreeSet<String>();
        var stageOf = new HashMap<String, String>();
        var rows = CsvReader.builder().ofNamedCsvRecord(text("orders.csv")).stream().toList();
        for (var row : rows) {
            stages.add(row.getField("stage"));
            stageOf.put(row.getField("number"), row.getField("stage"));
            var last = row.getField("steps").lines().toList().getLast();
            assertThat(last).startsWith(row.getField("stage") + "|");
        }

        assertThat(rows).hasSize(150);
        assertThat(stages)
                .containsExactlyInAnyOrder(
                        "enquiry", "quoted", "confirmed", "packing", "shipped", "done", "lost");
        assertThat(stageOf).containsEntry("1042", "packing");
        assertThat(mails()).anyMatch(mail -> mail.contains("#1042"));
    }

    private record Text(String charset, String text) {}

    private static List<Text> texts(String mail) throws IOException {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
        var bytes = mail.substring(mail.indexOf('\n') + 1).getBytes(ISO_8859_1);
        Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
        var texts = new ArrayList<Text>();
        collect(message, texts);
        return texts;
    }

    private static void collect(Entity entity, List<Text> texts) throws IOException {
        if (entity.getBody() instanceof Multipart multipart) {
            for (var part : multipart.getBodyParts()) {
                collect(part, texts);
            }
        } else if (entity.getBody() instanceof TextBody body
                && entity.getDispositionType() == null) {
            var charset = body.getMimeCharset().toLowerCase(Locale.ROOT);
            try (var in = body.getInputStream()) {
                texts.add(
                        new Text(charset, new String(in.readAllBytes(), Charset.forName(charset))));
            }
        }
    }

    private static String given(VCard card) {
        var given = card.getStructuredName().getGiven();
        return given == null ? "" : given;
    }

    private static String header(String mail, String name) {
        var head = mail.substring(0, mail.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]+", " ");
        return head.lines()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    /** Each starts with the number of its {@code From} line. */
    private static List<String> mails() {
        Set<String> seen = new HashSet<>();
        return Mailboxes.accounts().stream()
                .flatMap(account -> mails(account).stream())
                .filter(mail -> seen.add(header(mail, "Message-ID")))
                .toList();
    }

    private static List<String> mails(String account) {
        var mbox = new String(bytes(account + ".mbox"), ISO_8859_1);
        return List.of(("\n" + mbox).split("(?<=\n)From (?=\\d+@xxx)")).stream().skip(1).toList();
    }

    private static String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    private static byte[] bytes(String file) {
        return java.util.Objects.requireNonNull(FILES.get(file));
    }
}
