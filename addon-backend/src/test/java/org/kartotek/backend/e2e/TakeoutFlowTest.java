package org.kartotek.backend.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The main job on what a person downloaded of their own account, with a file nobody can read. */
@Tag("browser")
class TakeoutFlowTest {
    @RegisterExtension static final Chrome CHROME = new Chrome();

    @RegisterExtension
    static final RunningDemo DEMO = new RunningDemo("--kartotek.demo.takeout=" + takeout());

    @Test
    void mailContactsAndMeetingsOfAnExportMakeTheSameCard() {
        var api = new OfficeApi(DEMO.office());
        var solveig =
                Patience.until("the contact", () -> contact(api, "solveig@fjordlaks.example"));
        var order =
                api.post(
                        "api/v1/orders",
                        """
                        {"title": "40 crates", "contact": {"id": "%s"},
                         "amount": {"amount": "1200.00", "currency": "NOK"}}
                        """
                                .formatted(solveig.path("id").asString()));

        Patience.untilTrue(
                "her mail, her meeting and her call",
                () -> kinds(api, solveig).containsAll(List.of("email", "meeting", "call")));
        new MainFlow(CHROME, DEMO.office(), DEMO.google())
                .of(
                        new OfficeApi.OpenOrder(
                                order.path("number").asString(),
                                order.path("stage").asString(),
                                solveig.path("id").asString(),
                                "Solveig Ødegård",
                                "solveig@fjordlaks.example"));

        assertThat(contact(api, "stranger@elsewhere.example")).isEmpty();
    }

    private static Optional<JsonNode> contact(OfficeApi api, String email) {
        return api.get("api/v1/contacts?email=" + email).path("items").valueStream().findFirst();
    }

    private static List<String> kinds(OfficeApi api, JsonNode contact) {
        return api.get("api/v1/contacts/" + contact.path("id").asString() + "/timeline")
                .path("items")
                .valueStream()
                .map(entry -> entry.path("kind").asString(""))
                .toList();
    }

    private static Path takeout() {
        try {
            var target = Files.createDirectories(Path.of("target").toAbsolutePath());
            var folder = Files.createTempDirectory(target, "takeout");
            Files.writeString(folder.resolve("contacts.vcf"), CONTACTS);
            Files.writeString(folder.resolve("anna@office.example.mbox"), MAIL);
            Files.writeString(folder.resolve("anna@office.example.ics"), MEETINGS);
            Files.writeString(folder.resolve("calls-20260304.xml"), CALLS);
            Files.write(
                    folder.resolve("broken.vcf"), "not a card".getBytes(StandardCharsets.UTF_16));
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException("No folder for the export", e);
        }
    }

    private static final String CONTACTS =
            """
            BEGIN:VCARD
            VERSION:3.0
            FN:Solveig Ødegård
            N:Ødegård;Solveig;;;
            ORG:Fjordlaks AS
            EMAIL;TYPE=WORK:solveig@fjordlaks.example
            TEL;TYPE=CELL:+47 400 00 123
            CATEGORIES:wholesale
            NOTE:Ring etter kl. 10
            END:VCARD
            """;

    private static final String MAIL =
            """
            From 1 Mon Mar 02 09:00:00 +0000 2026
            X-Gmail-Labels: Inbox
            From: =?UTF-8?Q?Solveig_=C3=98deg=C3=A5rd?= <solveig@fjordlaks.example>
            To: anna@office.example
            Subject: Kasser til fredag
            Date: Mon, 02 Mar 2026 09:00:00 +0000
            Message-ID: <kasser-1@fjordlaks.example>
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            Hei Anna, kan dere levere 40 kasser på fredag?

            From 2 Mon Mar 02 10:00:00 +0000 2026
            X-Gmail-Labels: Inbox
            From: stranger@elsewhere.example
            To: anna@office.example
            Subject: Not for the timeline
            Date: Mon, 02 Mar 2026 10:00:00 +0000
            Message-ID: <other-1@elsewhere.example>

            Nobody knows me.

            """;

    private static final String CALLS =
            """
            <calls count="1">
            <call number="+4740000123" duration="65" date="1772442000000" type="1" presentation="1"/>
            </calls>
            """;

    private static final String MEETINGS =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Fjord//Calendar//EN
            BEGIN:VEVENT
            UID:visit-1@fjordlaks.example
            DTSTAMP:20260301T080000Z
            DTSTART:20260303T110000Z
            DTEND:20260303T120000Z
            SUMMARY:Besøk fra Fjordlaks
            ORGANIZER:mailto:anna@office.example
            ATTENDEE;CN=Solveig;PARTSTAT=ACCEPTED:mailto:solveig@fjordlaks.example
            END:VEVENT
            END:VCALENDAR
            """;
}
