package org.kartotek.backend.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.Caller;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Door;
import org.kartotek.backend.console.words.ConsoleWords;
import org.kartotek.backend.contact.Contact;
import org.kartotek.backend.testing.BackendTest;
import org.kartotek.backend.testing.SampleOffice;
import org.kartotek.backend.testing.SettableClock;
import org.kartotek.backend.testing.StatementGuard;
import org.kartotek.backend.timeline.Interaction;
import org.kartotek.backend.timeline.InteractionDraft;
import org.kartotek.backend.timeline.LogInteraction;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@BackendTest
@SuppressWarnings("NullAway.Init")
class AuditPageTest {
    private static final Path SOURCES = Path.of("src/main/java/org/kartotek/backend");
    private static final Pattern ACTION = Pattern.compile("\"([a-z]+\\.[a-z]+(?:-[a-z]+)*)\"");

    @Autowired MockMvc mvc;
    @Autowired SampleOffice sample;
    @Autowired LogInteraction log;
    @Autowired ConsoleWords words;

    Caller anna;
    Pages pages;
    Contact ayse;

    @BeforeEach
    void found() {
        anna = sample.founded();
        pages = new Pages(mvc, anna);
        ayse = CurrentCaller.in(anna, () -> sample.ayse(anna));
    }

    /** Every file that writes the audit names its actions as literals; this finds them all. */
    @Test
    void everyActionHasItsSentence() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                var source = Files.readString(file);
                if (source.contains("Audit audit")) {
                    ACTION.matcher(source).results().forEach(it -> actions.add(it.group(1)));
                }
            }
        }

        assertThat(actions).contains("order.moved", "contact.added", "user.switched-off");
        assertThat(actions)
                .as("write audit.<action> into the five bundles of the console")
                .allMatch(action -> words.has("audit." + action));
    }

    @Test
    void whatWasDoneReadsAsSentencesWithLinks() throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(ayse, anna));
        pages.send(
                post("/orders/" + order.id() + "/next").param("from", order.stageId().toString()));
        pages.send(post("/contacts/" + ayse.id() + "/notes").param("text", "Wants Friday"));

        var page = Jsoup.parse(pages.read("/audit"));

        assertThat(page.select(".audit li p").eachText())
                .containsExactly(
                        "Anna wrote a note about Ayşe Yılmaz",
                        "Anna moved order #1001 to “Quoted”",
                        "Anna created order #1001",
                        "Anna added Ayşe Yılmaz");
        assertThat(page.select(".audit li a").eachAttr("href"))
                .containsExactly(
                        "/contacts/" + ayse.id(),
                        "/orders/" + order.id(),
                        "/orders/" + order.id(),
                        "/contacts/" + ayse.id());
    }

    @Test
    void aChangedOrderSaysWhatStoodThereBefore() throws Exception {
        var order = CurrentCaller.in(anna, () -> sample.orderOf(ayse, anna));
        pages.send(
                post("/orders/" + order.id())
                        .param("version", "0")
                        .param("title", "20 widgets")
                        .param("amount", "9,000")
                        .param("currency", "TRY")
                        .param("owner", ""));

        assertThat(Jsoup.parse(pages.read("/audit")).select(".audit li p").eachText())
                .startsWith("Anna changed order #1001", "Amount: 15000.00 TRY → 9000.00 TRY");
    }

    @Test
    void whatCameInByItselfIsShownOnlyWhenAskedFor() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    var mail =
                            new InteractionDraft(
                                    Interaction.Kind.EMAIL,
                                    Interaction.Direction.IN,
                                    SettableClock.START,
                                    null,
                                    "Prices",
                                    "…",
                                    null,
                                    Set.of(ayse.id()),
                                    "mail:1");
                    log.log(mail, anna.at(Door.GMAIL).actor());
                    return true;
                });

        assertThat(pages.read("/audit")).doesNotContain("by itself</p>");
        assertThat(Jsoup.parse(pages.read("/audit?show=all")).select(".audit li p").eachText())
                .contains("An email with Ayşe Yılmaz came into the timeline by itself");
        assertThat(Jsoup.parse(pages.read("/audit?by=nobody")).select(".audit li")).isEmpty();
    }

    @Test
    void thePageCostsAFixedNumberOfStatements() throws Exception {
        for (int i = 0; i < 12; i++) {
            CurrentCaller.in(anna, () -> sample.orderOf(ayse, anna));
            pages.send(post("/contacts/" + ayse.id() + "/notes").param("text", "Note"));
            pages.send(post("/contacts/" + ayse.id() + "/tasks").param("title", "Call"));
        }
        pages.send(post("/groups").param("name", "Wholesale"));

        assertThat(StatementGuard.statementsOf(() -> pages.read("/audit"))).hasSizeLessThan(13);
    }
}
