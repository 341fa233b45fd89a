package org.kartotek.backend.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.capture.MailThreads;
import org.kartotek.backend.capture.MutedAddresses;
import org.kartotek.backend.contact.ContactDraft;
import org.kartotek.backend.contact.EmailAddress;
import org.kartotek.backend.contact.PersonName;
import org.kartotek.backend.contact.WriteContact;
import org.kartotek.backend.database.WholeTransaction;
import org.kartotek.backend.google.GoogleAccount;
import org.kartotek.backend.google.GoogleAccounts;
import org.kartotek.backend.google.LaneKind;
import org.kartotek.backend.google.Ledger;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.AmendInteraction;
import org.kartotek.backend.timeline.AttachToOrder;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Interaction.Direction;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.sync.google.GmailMessage;
import org.kartotek.sync.mail.Mail;
import org.kartotek.sync.mail.MailHeaders;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@BackendTest
class CaptureMailTest {
    private static final Instant SENT = Instant.parse("2026-02-01T09:00:00Z");

    @Autowired SampleOffice sample;
    @Autowired CaptureMail capture;
    @Autowired MailCopies copies;
    @Autowired MutedAddresses muted;
    @Autowired GoogleAccounts accounts;
    @Autowired WriteContact writeContact;
    @Autowired AmendInteraction amend;
    @Autowired AttachToOrder attach;
    @Autowired MailThreads threads;
    @Autowired Timeline timeline;
    @Autowired Ledger ledger;
    @Autowired WholeTransaction transaction;
    @Autowired SettableClock clock;
    @Autowired JdbcTemplate jdbc;

    @Test
    void aMailOfAKnownContactStandsInTheTimelineWithItsWords() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = account("hub@office.example");

            arrived(hub, aMail("m1", Map.of()));
            read(hub, "m1", "Twenty, please.\n\nOn 22/11/2026 10:00, Anna wrote:\n> How many?");

            var line = timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines().getFirst();
            assertThat(line.kind()).isEqualTo(EntryKind.EMAIL);
            assertThat(line.direction()).isEqualTo(Direction.IN);
            assertThat(line.at()).isEqualTo(SENT);
            assertThat(line.subject()).isEqualTo("Widgets");
            assertThat(line.text()).isEqualTo("Twenty, please.");
            assertThat(line.actorName()).isEqualTo("Ayşe");
        });
    }

    @Test
    void aMailFollowsItsConversationToTheOrderItIsAbout() {
        inOffice(anna -> {
            var order = sample.orderOf(sample.ayse(anna), anna);
            var hub = account("hub@office.example");
            arrived(hub, aMail("m1", Map.of()));
            attach.attach(
                    threads.interactionsAround("hub@office.example", "m1"),
                    order.id(),
                    anna.actor());

            arrived(hub, aMail("m2", Map.of("Message-ID", "<again@deniz.example>")));

            assertThat(timeline.of(order.id(), Timeline.Filter.ALL, null, 10).lines())
                    .filteredOn(line -> line.kind() == EntryKind.EMAIL)
                    .hasSize(2);
        });
    }

    @Test
    void theOfficesOwnMailToACustomerIsByTheUserWhoWroteIt() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);

            arrived(
                    account("hub@office.example"),
                    aMail(
                            "m1",
                            Map.of(
                                    "From",
                                    "Anna <Anna@Office.example>",
                                    "To",
                                    "ayse@deniz.example")));

            var line = timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines().getFirst();
            assertThat(line.direction()).isEqualTo(Direction.OUT);
            assertThat(line.actorName()).isEqualTo("Anna");
            assertThat(timeline.of(anna.userId(), Timeline.Filter.ALL, null, 10).lines())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "From, stranger@elsewhere.example",
        "List-Id, <news.deniz.example>",
        "Precedence, bulk",
        "Auto-Submitted, auto-replied",
        "From, muted@deniz.example",
        "From, anna@office.example",
        "From, ''",
    })
    void otherMailLeavesNoTrace(String header, String value) {
        inOffice(anna -> {
            sample.ayse(anna);
            muted.mute("muted@deniz.example", anna.actor());

            arrived(account("hub@office.example"), aMail("m1", Map.of(header, value)));

            assertThat(count("interaction")).isZero();
            assertThat(count("mail_copy")).isZero();
        });
    }

    @Test
    void oneMessageInThreeMailboxesIsOneInteractionReadOnce() {
        inOffice(anna -> {
            sample.ayse(anna);
            for (var box :
                    List.of("hub@office.example", "anna@office.example", "ivan@office.example")) {
                arrived(account(box), aMail("m-" + box.charAt(0), Map.of()));
            }

            assertThat(count("interaction")).isEqualTo(1);
            assertThat(
                            jdbc.queryForObject(
                                    "select count(*) from mail_copy where office_id is not null and"
                                            + " state = 'WANTED'",
                                    Integer.class))
                    .isEqualTo(1);
        });
    }

    @Test
    void fiftyMailsTakeHardlyMoreStatementsThanOne() {
        inOffice(anna -> {
            sample.ayse(anna);
            var hub = account("hub@office.example");

            var one = StatementGuard.statementsOf(() -> page(hub, 0, 1));
            var fifty = StatementGuard.statementsOf(() -> page(hub, 1, 51));

            assertThat(count("interaction")).isEqualTo(51);
            assertThat(one).hasSizeLessThanOrEqualTo(23);
            assertThat(fifty).hasSameSizeAs(one);
        });
    }

    @Test
    void aTextThatIsGoneFromOneMailboxComesFromAnother() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = account("hub@office.example");
            var ivan = account("ivan@office.example");
            arrived(hub, aMail("m1", Map.of()));
            arrived(ivan, aMail("m2", Map.of()));

            copies.handOver(hub.id(), List.of("m1"));
            read(ivan, "m2", "Twenty, please.");

            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines())
                    .extracting(Timeline.Line::text)
                    .containsExactly("Twenty, please.");
        });
    }

    @Test
    void whatLiesUnderSentIsTheOfficesUnderWhateverName() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var alias =
                    Map.of(
                            "From",
                            "Sales <sales@brand.example>",
                            "To",
                            "ayse@deniz.example, hub@office.example");
            arrived(account("hub@office.example"), aMail("m1", alias));
            arrived(account("anna@office.example"), aMail("m2", alias, "SENT"));

            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines())
                    .extracting(Timeline.Line::direction)
                    .containsExactly(Direction.OUT);
        });
    }

    @Test
    void theSameMailAgainChangesNothing() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = account("hub@office.example");
            arrived(hub, aMail("m1", Map.of()));
            read(hub, "m1", "Twenty.");
            var before = versions();

            arrived(hub, aMail("m1", Map.of()));

            assertThat(copies.nextWanted(hub.id(), 50)).isEmpty();
            assertThat(versions()).isEqualTo(before);
            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines()).hasSize(1);
        });
    }

    @Test
    void whoBecomesKnownLaterGetsTheMailToo() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = account("hub@office.example");
            var mail = aMail("m1", Map.of("Cc", "Bora <bora@deniz.example>"));
            arrived(hub, mail);

            var bora =
                    writeContact.add(
                            new ContactDraft(
                                    PersonName.of("Bora", "Taş"),
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    List.of(new EmailAddress("bora@deniz.example", null)),
                                    List.of(),
                                    List.of(),
                                    List.of(),
                                    Set.of()),
                            anna.actor());
            arrived(hub, mail);

            assertThat(timeline.of(bora.id(), Timeline.Filter.ALL, null, 10).lines()).hasSize(1);
            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines()).hasSize(1);
            assertThat(count("interaction")).isEqualTo(1);
        });
    }

    @Test
    void whatWasMadePrivateStaysEmptyWhateverMailboxTellsOfIt() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var hub = account("hub@office.example");
            arrived(hub, aMail("m1", Map.of()));
            var id = timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines().getFirst().id();

            amend.makePrivate(id, anna.actor(), clock.instant());
            read(hub, "m1", "Twenty.");
            arrived(account("anna@office.example"), aMail("m2", Map.of()));
            read(account("anna@office.example"), "m2", "Twenty.");

            var line = timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines();
            assertThat(line)
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.subject()).isNull();
                        assertThat(it.text()).isNull();
                    });
        });
    }

    @Test
    void aCallOfThePhonesLogIsACallAndNoMail() {
        inOffice(anna -> {
            var ayse = sample.ayse(anna);
            var call =
                    Map.of(
                            "X-smssync-datatype",
                            "CALLLOG",
                            "X-smssync-type",
                            "3",
                            "X-smssync-date",
                            "1769936400000",
                            "X-smssync-duration",
                            "0",
                            "X-smssync-address",
                            "0532 555 01 23",
                            "Message-ID",
                            "<1@sms-backup-plus.local>");

            arrived(account("hub@office.example"), aMail("m1", call));
            arrived(account("anna@office.example"), aMail("m1", call));

            assertThat(timeline.of(ayse.id(), Timeline.Filter.ALL, null, 10).lines())
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.kind()).isEqualTo(EntryKind.CALL);
                        assertThat(it.direction()).isEqualTo(Direction.IN);
                        assertThat(it.durationSeconds()).isZero();
                    });
        });
    }

    private interface InOffice {
        void of(Caller anna);
    }

    private void inOffice(InOffice work) {
        var anna = sample.founded();
        CurrentCaller.in(
                anna,
                () -> {
                    work.of(anna);
                    return null;
                });
    }

    private GoogleAccount account(String email) {
        return accounts.byEmail(email)
                .orElseGet(() ->
                        accounts.connect(
                                email,
                                "sub-" + email,
                                Set.of(GoogleAccount.GMAIL),
                                "refresh",
                                null));
    }

    private void arrived(GoogleAccount account, GmailMessage message) {
        copies.list(account.id(), List.of(message.id()));
        capture.heads(account, List.of(message), ledger.of(account.id(), LaneKind.MAIL));
    }

    private void read(GoogleAccount account, String id, String text) {
        var wanted = copies.nextWanted(account.id(), 50);
        capture.texts(
                account,
                wanted,
                Map.of(id, new Mail(new MailHeaders(List.of()), text, "", List.of())));
    }

    private void page(GoogleAccount account, int from, int until) {
        var messages =
                IntStream.range(from, until)
                        .mapToObj(i -> aMail("p" + i, Map.of("Message-ID", "<" + i + "@x>")))
                        .toList();
        copies.list(account.id(), messages.stream().map(GmailMessage::id).toList());
        transaction.run(
                () -> capture.heads(account, messages, ledger.of(account.id(), LaneKind.MAIL)));
    }

    private static GmailMessage aMail(String id, Map<String, String> changed) {
        return aMail(id, changed, "INBOX");
    }

    private static GmailMessage aMail(String id, Map<String, String> changed, String label) {
        var headers =
                new HashMap<>(
                        Map.of(
                                "From", "Ayşe <AYSE@deniz.example>",
                                "To", "Anna <anna@office.example>",
                                "Subject", "Widgets",
                                "Date", "Sun, 01 Feb 2026 12:00:00 +0300",
                                "Message-ID", "<widgets@deniz.example>"));
        headers.putAll(changed);
        return new GmailMessage(
                id, "t1", Set.of(label), SENT.plusSeconds(3), "Twenty", MailHeaders.of(headers));
    }

    private List<?> versions() {
        return jdbc.queryForList(
                "select source_key, text, version, created_at from interaction where office_id is"
                        + " not null");
    }

    private int count(String table) {
        return java.util.Objects.requireNonNull(
                jdbc.queryForObject(
                        "select count(*) from " + table + " where office_id is not null",
                        Integer.class));
    }
}
