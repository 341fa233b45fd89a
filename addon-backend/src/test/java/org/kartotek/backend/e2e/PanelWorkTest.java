package org.kartotek.backend.e2e;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The work on orders and tasks that never leaves the side panel. */
@Tag("browser")
class PanelWorkTest {
    private static final String ANNA = "anna@office.example";

    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @BeforeAll
    static void twoPeopleOfOneOrganization() {
        var api = new OfficeApi(DEMO.office());
        var selin = added(api, "Selin");
        added(api, "Emre");
        api.post(
                "api/v1/notes",
                "{\"text\":\"The gate code is lighthouse\",\"contact\":{\"id\":\"%s\"}}"
                        .formatted(selin));
    }

    @Test
    void anOrderGoesItsWholeWay() {
        new Outside(DEMO.google())
                .mailArrives(
                        "Selin Aksoy <selin@aksoy.example>",
                        ANNA + ", emre@aksoy.example",
                        "Price for 30 lamps",
                        "Hello,\r\n\r\nwhat would 30 lamps cost?");
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);

        panel.open("Price for 30 lamps").shows("Selin Aksoy", "Also in this mail", "Emre Aksoy");
        panel.press("New order").type("Lines", "30 Lamp 12.50").press("Create order");
        panel.said("created").shows("Price for 30 lamps").follow("Enquiry");
        panel.shows("30 × Lamp").picture("order");

        panel.press("Attach this conversation").said("1 mail belongs to").shows("Detach this");
        panel.pressWhatSays("Move order").shows("Undo last step").press("Undo last step");
        panel.said("Enquiry again");
        panel.choose("Stage", "Packing").press("Move").said("Packing");
        panel.choose("Stage", "Lost").press("Move").shows("Why is it lost?").picture("lost");
        panel.tick("Too expensive").press("Mark as lost").said("Lost").shows("Too expensive");
        panel.press("Undo last step").said("Packing again");

        panel.back().follow("Aksoy Lighting").shows("2 contacts", "Emre Aksoy");
        panel.picture("organization");
    }

    @Test
    void aTaskIsFoundPutOffGivenAwayAndDone() {
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);

        panel.type("Search", "selin@aksoy.example").press("Find").follow("Selin Aksoy");
        panel.press("New task").type("What to do", "Call about the lamps").press("Save task");
        panel.said("Task saved").back();
        panel.type("Search", "lighthouse").press("Find").shows("The gate code is lighthouse");
        panel.type("Search", "AKSOY LIGHT").press("Find").follow("Aksoy Lighting");
        panel.shows("2 contacts").back().back();

        panel.press("All my tasks").follow("Call about the lamps").picture("task");
        panel.press("Next Monday").said("Call about the lamps: ");
        panel.type("Due", "2030-05-17").type("Time", "14:30").press("Change").shows("17 May 2030");
        panel.choose("For whom", "Ivan").press("Change").said("Ivan");
        panel.choose("For whom", "Anna").press("Change").said("Anna");
        panel.press("Done").said("Task done").press("Open again").said("Open again");
        panel.press("Done").said("Task done").shows("done today");
    }

    @Test
    void whatHappenedIsLoggedTakenBackAndLoggedRight() {
        var panel = Panel.besideMail(CHROME, DEMO.google(), ANNA);
        panel.type("Search", "selin@aksoy.example").press("Find").follow("Selin Aksoy");

        panel.press("Log call").tick("No answer").type("What was said", "Rings tomorrow");
        panel.type("Follow up on", "2030-05-17").picture("call").press("Save call");
        panel.said("Call saved").shows("Rings tomorrow", "Call back: Selin Aksoy");
        panel.picture("logged").press("Undo").said("Taken back").picture("taken-back");
        panel.tick("They will call back").press("Save call").said("Call saved");
        panel.shows("They will call back", "Rings tomorrow").showsNot("No answer");

        panel.press("Log meeting").tick("Visit").type("What was agreed", "Samples on Friday");
        panel.picture("meeting").press("Save meeting").said("Meeting saved");
        panel.shows("Samples on Friday").press("Write note").type("Note", "Likes brass");
        panel.press("Save note").said("Note saved").shows("Likes brass").press("Undo");
        panel.said("Taken back").back().showsNot("Likes brass");
    }

    private static String added(OfficeApi api, String name) {
        return api.post(
                        "api/v1/contacts",
                        """
                        {"givenName":"%s","familyName":"Aksoy",
                         "organization":{"name":"Aksoy Lighting"},
                         "emails":[{"value":"%s@aksoy.example"}]}
                        """
                                .formatted(name, name.toLowerCase(java.util.Locale.ROOT)))
                .path("id")
                .asString();
    }
}
