package org.kartotek.simulator.takeout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class TakeoutTest {
    private static final List<String> ACCOUNTS =
            List.of("hub@office.example", "anna@office.example");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<Mail> mails = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<ObjectNode> events = new ArrayList<>();

    private record Mail(
            String account, String text, Instant at, String labels, long id, long thread) {}

    private record Contact(String account, ObjectNode person, List<String> labels) {}

    private final Destination destination =
            new Destination() {
                @Override
                public void contact(String account, ObjectNode person, List<String> labels) {
                    contacts.add(new Contact(account, person, labels));
                }

                @Override
                public void mail(
                        String account,
                        byte[] mail,
                        Instant at,
                        String labels,
                        long id,
                        long thread) {
                    mails.add(new Mail(account, new String(mail, UTF_8), at, labels, id, thread));
                }

                @Override
                public void event(String account, ObjectNode event) {
                    events.add(event);
                }
            };

    @BeforeEach
    void clear() {
        mails.clear();
    }

    @Test
    void anMboxIsReadMailByMailWithLabelsIdsAndTimes() throws Exception {
        write(
                "anna@office.example.mbox",
                """
                From 1848000000000000001@xxx Thu Nov 19 10:00:00 +0000 2026
                X-GM-THRID: 1847000000000000000
                X-Gmail-Labels: =?UTF-8?Q?Sipari=C5=9Fler,Unread?=
                From: Ada <ada@shop.example>
                Subject: One

                Hello
                >From the quay
                >>From further away

                still the first mail

                From 1848000000000000002@xxx Thu Nov 19 11:00:00 +0000 2026
                From: Bob <bob@shop.example>
                Subject: Two

                Hi
                """);

        var report = read();

        assertThat(report.mails()).isEqualTo(2);
        assertThat(report.skipped()).isEmpty();
        var one = mails.getFirst();
        assertThat(one.account).isEqualTo("anna@office.example");
        assertThat(one.labels).isEqualTo("Siparişler,Unread");
        assertThat(one.thread).isEqualTo(1847000000000000000L);
        assertThat(one.id).isEqualTo(1848000000000000001L);
        assertThat(one.at).isEqualTo(Instant.parse("2026-11-19T10:00:00Z"));
        assertThat(one.text)
                .startsWith("From: Ada")
                .contains("\r\nFrom the quay\r\n>From further away\r\n\r\nstill the first mail\r\n")
                .doesNotContain("X-G");
        assertThat(mails.get(1).labels).isEqualTo("Inbox");
    }

    @Test
    void aMailWithoutGoogleHeadersTakesItsOwnDateAndTheSharedAccount() throws Exception {
        write(
                "Mail/old.mbox",
                "From me@x Thu Nov 19 10:00:00 2026\n"
                        + "Date: Fri, 20 Nov 2026 10:00:00 +0300 (TRT)\n"
                        + "Subject: x\n\n"
                        + "y\n");
        write("one.eml", "Date: 20 Nov 26 07:00 GMT\r\nSubject: z\r\n\r\ny\r\n");

        read();

        assertThat(mails).extracting(Mail::account).containsOnly("hub@office.example");
        assertThat(mails).extracting(Mail::at).containsOnly(Instant.parse("2026-11-20T07:00:00Z"));
    }

    @Test
    void contactsComeFromVCardsWithTheirLabels() throws Exception {
        write(
                "contacts.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Åse Øverland
                N:Øverland;Åse;;;
                EMAIL;TYPE=INTERNET,WORK:ase@shop.example
                TEL;TYPE=CELL:+47 900 00 001
                ORG:Havbris AS
                TITLE:Daglig leder
                BDAY:1980-03-14
                NOTE:Ring først\\, så skriv.\\nAndre linje
                CATEGORIES:wholesale,myContacts
                END:VCARD
                """);

        read();

        var contact = contacts.getFirst();
        assertThat(contact.labels).containsExactly("wholesale", "myContacts");
        assertThat(contact.person.at("/names/0/givenName").asString()).isEqualTo("Åse");
        assertThat(contact.person.at("/phoneNumbers/0/type").asString()).isEqualTo("mobile");
        assertThat(contact.person.at("/organizations/0/title").asString())
                .isEqualTo("Daglig leder");
        assertThat(contact.person.at("/birthdays/0/date/month").asInt()).isEqualTo(3);
        assertThat(contact.person.at("/biographies/0/value").asString())
                .isEqualTo("Ring først, så skriv.\nAndre linje");
    }

    @Test
    void contactsComeFromGooglesTableOldAndNew() throws Exception {
        write(
                "contacts.csv",
                "First Name,Last Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Notes\n"
                        + "Ada,Byron,retail ::: * myContacts,* Work,ada@x.example :::"
                        + " ada@y.example,\"two\n"
                        + "lines\"\n");
        write(
                "old/contacts.csv",
                "Given Name,Family Name,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 -"
                        + " Type,Phone 1 - Value\n"
                        + "Bob,Hill,* myContacts,Home,bob@x.example,Mobile,07700 900123\n");

        read();

        assertThat(contacts).hasSize(2);
        assertThat(contacts.get(0).labels).containsExactly("retail", "myContacts");
        assertThat(contacts.get(0).person.path("emailAddresses")).hasSize(2);
        assertThat(contacts.get(0).person.at("/biographies/0/value").asString())
                .isEqualTo("two\nlines");
        assertThat(contacts.get(1).person.at("/phoneNumbers/0/value").asString())
                .isEqualTo("07700 900123");
    }

    @Test
    void eventsKeepTheirSeriesGuestsAndZones() throws Exception {
        write(
                "anna@office.example.ics",
                """
                BEGIN:VCALENDAR
                VERSION:2.0
                X-WR-TIMEZONE:Europe/Oslo
                BEGIN:VEVENT
                UID:changed@google.com
                RECURRENCE-ID:20260105T080000Z
                DTSTART:20260106T080000Z
                DTEND:20260106T090000Z
                SUMMARY:Moved
                END:VEVENT
                BEGIN:VEVENT
                UID:changed@google.com
                DTSTART;TZID=Europe/Oslo:20260105T090000
                DURATION:PT1H
                RRULE:FREQ=WEEKLY
                SUMMARY:Weekly\\, with
                  guests
                ORGANIZER:mailto:anna@office.example
                ATTENDEE;PARTSTAT=DECLINED;CN="Ada, B.":mailto:ada@shop.example
                BEGIN:VALARM
                DESCRIPTION:not this
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:broken
                DTSTART:yesterday
                END:VEVENT
                BEGIN:VEVENT
                UID:day@x
                DTSTART;VALUE=DATE:20260501
                DTEND;VALUE=DATE:20260502
                END:VEVENT
                END:VCALENDAR
                """);

        var report = read();

        assertThat(events).hasSize(3);
        var series = events.getFirst();
        assertThat(series.path("id").asString()).isEqualTo("changed");
        assertThat(series.path("summary").asString()).isEqualTo("Weekly, with guests");
        assertThat(series.at("/recurrence/0").asString()).isEqualTo("RRULE:FREQ=WEEKLY");
        assertThat(series.at("/end/dateTime").asString()).isEqualTo("2026-01-05T10:00:00+01:00");
        assertThat(series.at("/attendees/0/displayName").asString()).isEqualTo("Ada, B.");
        assertThat(series.at("/attendees/0/responseStatus").asString()).isEqualTo("declined");
        assertThat(series.at("/organizer/self").asBoolean()).isTrue();
        assertThat(series.has("description")).isFalse();
        var moved = events.get(2);
        assertThat(moved.path("id").asString()).isEqualTo("changed_20260105T080000Z");
        assertThat(moved.path("recurringEventId").asString()).isEqualTo("changed");
        assertThat(report.skipped())
                .singleElement()
                .satisfies(item -> assertThat(item.what()).contains("broken"));
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestComesIn() throws Exception {
        write("picture.jpg", "not read");
        write("bad.mbox", "this is no mbox");
        write("bad.ics", "nothing");
        write("other.csv", "a,b\n1,2\n");
        write("good.eml", "Subject: x\n\ny\n");

        var report = read();

        assertThat(report.mails()).isEqualTo(1);
        assertThat(report.skipped())
                .extracting(TakeoutReport.Skipped::what)
                .containsExactlyInAnyOrder("picture.jpg", "bad.mbox", "bad.ics", "other.csv");
    }

    private TakeoutReport read() {
        return Takeout.read(folder, ACCOUNTS, destination);
    }

    private void write(String name, String text) throws Exception {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
