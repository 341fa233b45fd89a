package org.kartotek.backend.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.Simulator;
import org.kartotek.simulator.SimulatorSettings;
import tools.jackson.databind.JsonNode;

/** Cards behave beside the mail as they behave in Google's own panel. */
@Tag("browser")
class AddonHostPageTest {

    private static final String SAVE =
            "{'buttonList':{'buttons':[{'text':'Save','onClick':{'action':{'function':'$addon/action',"
                + "'parameters':[{'key':'op','value':'save'}],'persistValues':true,'requiredWidgets':['title']}}}]}}";
    private static final String SAVED =
            "{'renderActions':{'action':{'notification':{'text':'Order"
                    + " saved'}}},'stateChanged':true}";

    @RegisterExtension static final Chrome CHROME = new Chrome();

    private PlayedAddon addon;
    private Simulator google;

    @BeforeEach
    void start() throws IOException {
        addon = new PlayedAddon();
        google = Simulator.start(SimulatorSettings.forTests().withAddOn(AddOn.at(addon.url())));
    }

    @AfterEach
    void stop() {
        google.close();
        addon.close();
    }

    @Test
    void whatAPersonTypesArrivesInGooglesShapes() {
        addon.showsAtHome(
                        "{'textInput':{'name':'title','label':'Title'}},"
                            + "{'textInput':{'name':'empty','label':'Nothing'}},"
                            + "{'selectionInput':{'name':'stage','label':'Stage','type':'DROPDOWN','items':[{'text':'Enquiry','value':'e'},{'text':'Packing','value':'p'}]}},"
                            + "{'selectionInput':{'name':'flags','type':'CHECK_BOX','items':[{'text':'Urgent','value':'u'},{'text':'Paid','value':'x','selected':true}]}},"
                            + "{'decoratedText':{'text':'Track','switchControl':{'name':'track','value':'on'}}},"
                            + "{'dateTimePicker':{'name':'day','label':'Day','type':'DATE_ONLY'}},"
                            + "{'dateTimePicker':{'name':'time','label':'Time','type':'TIME_ONLY'}},"
                            + "{'dateTimePicker':{'name':'due','label':'Due','type':'DATE_AND_TIME','timezoneOffsetDate':180}},"
                                + SAVE)
                .answers("/addon/action", SAVED);
        Page page = open(Look.WIDE_LIGHT);

        page.getByLabel("Title").fill("20 × Widget");
        page.getByLabel("Stage").selectOption("p");
        page.getByLabel("Urgent").check();
        page.getByLabel("Track").check();
        page.getByLabel("Day").fill("2026-12-01");
        page.getByLabel("Time").fill("14:30");
        page.getByLabel("Due").fill("2026-12-01T12:00");
        button(page, "Save").click();

        assertThat(page.getByText("Order saved")).isVisible();
        JsonNode common = addon.lastEvent().path("commonEventObject");
        assertThat(common.at("/parameters/op").asString()).isEqualTo("save");
        JsonNode inputs = common.path("formInputs");
        assertThat(inputs.at("/title/stringInputs/value/0").asString()).isEqualTo("20 × Widget");
        assertThat(inputs.has("empty")).isFalse();
        assertThat(inputs.at("/stage/stringInputs/value/0").asString()).isEqualTo("p");
        assertThat(inputs.at("/flags/stringInputs/value").toString()).isEqualTo("[\"u\",\"x\"]");
        assertThat(inputs.at("/track/stringInputs/value/0").asString()).isEqualTo("on");
        assertThat(inputs.at("/day/dateInput/msSinceEpoch").asString()).isEqualTo("1796083200000");
        assertThat(inputs.at("/time/timeInput/hours").asInt()).isEqualTo(14);
        assertThat(inputs.at("/time/timeInput/minutes").asInt()).isEqualTo(30);
        assertThat(inputs.at("/due/dateTimeInput/msSinceEpoch").asString())
                .isEqualTo("1796115600000");
    }

    @Test
    void aRequiredInputThatIsEmptyStopsTheAction() {
        addon.showsAtHome("{'textInput':{'name':'title','label':'Title'}}," + SAVE);
        Page page = open(Look.WIDE_LIGHT);

        button(page, "Save").click();

        assertThat(page.getByText("Required")).isVisible();
        assertThat(page.getByLabel("Title")).isFocused();
        assertThat(addon.lastEvent().at("/commonEventObject/parameters").isMissingNode()).isTrue();
    }

    @Test
    void aPushedCardGoesOnTopAndBackLeadsToWhatWasTyped() {
        addon.showsAtHome("{'textInput':{'name':'title','label':'Title'}}," + SAVE)
                .answers(
                        "/addon/action",
                        "{'renderActions':{'action':{'navigations':[{'pushCard':{'header':{'title':'Order"
                            + " #1042'},'sections':[]}}]}}}");
        Page page = open(Look.WIDE_LIGHT);
        page.getByLabel("Title").fill("Boxes");
        button(page, "Save").click();
        assertThat(heading(page, "Order #1042")).isVisible();

        button(page, "Back").click();

        assertThat(page.getByLabel("Title")).hasValue("Boxes");
    }

    @Test
    void anUpdatedCardKeepsWhatWasTypedIntoWidgetsOfTheSameName() {
        addon.showsAtHome("{'textInput':{'name':'title','label':'Title'}}," + SAVE)
                .answers(
                        "/addon/action",
                        "{'renderActions':{'action':{'navigations':[{'updateCard':{'header':{'title':'Again'},'sections':[{'widgets':[{'textInput':{'name':'title','label':'Title'}}]}]}}]}}}");
        Page page = open(Look.WIDE_LIGHT);
        page.getByLabel("Title").fill("Boxes");

        button(page, "Save").click();

        assertThat(heading(page, "Again")).isVisible();
        assertThat(page.getByLabel("Title")).hasValue("Boxes");
    }

    @Test
    void aMissingPermissionIsAskedForAndTheSameEventGoesOutAgain() {
        addon.answers(
                "/addon/home",
                "{'requesting_google_scopes':{'scopes':['https://www.googleapis.com/auth/userinfo.email']}}");
        Page page = open(Look.WIDE_LIGHT);
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("userinfo.email");

        addon.showsAtHome("{'textParagraph':{'text':'Welcome'}}");
        dialog.getByText("Continue").click();

        assertThat(page.getByText("Welcome")).isVisible();
    }

    @Test
    void whatGoogleRefusesIsOneSentenceForThePersonAndTheReasonForTheDeveloper() {
        addon.showsAtHome("{'carousel':{}}");
        Page page = open(Look.WIDE_LIGHT);

        assertThat(page.getByText("Something went wrong when executing the add-on.")).isVisible();
        button(page, "See why").click();

        assertThat(page.getByText("works in Google Chat only")).isVisible();
    }

    @Test
    void namesOfPeopleNeverBecomeMarkup() {
        addon.showsAtHome(
                "{'textParagraph':{'text':'<b>Bold</b> <script>document.title=1</script><img src=x"
                        + " onerror=alert(1)>'}}");
        Page page = open(Look.WIDE_LIGHT);

        assertThat(page.locator(".card b")).hasText("Bold");
        assertThat(page.locator(".card img, .card script")).hasCount(0);
    }

    @Test
    void suggestionsComeFromTheCardAndFromTheAddon() {
        addon.showsAtHome(
                        "{'textInput':{'name':'company','label':'Company','initialSuggestions':{'items':[{'text':'Baku"
                            + " Trade'}]},"
                            + "'autoCompleteAction':{'function':'$addon/suggest/company'}}}")
                .answers(
                        "/addon/suggest/company", "{'autoComplete':{'items':[{'text':'Bakery'}]}}");
        Page page = open(Look.WIDE_LIGHT);

        page.getByLabel("Company").pressSequentially("bak");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Bakery")).click();

        assertThat(page.getByLabel("Company")).hasValue("Bakery");
        assertThat(
                        addon.lastEvent()
                                .at("/commonEventObject/formInputs/company/stringInputs/value/0")
                                .asString())
                .isEqualTo("bak");
    }

    @ParameterizedTest
    @EnumSource(Look.class)
    void everybodyCanUseTheCards(Look look) {
        addon.showsAtHome(
                "{'decoratedText':{'startIcon':{'knownIcon':'PHONE'},'topLabel':'Mobile','text':'+90"
                    + " 532','button':{'text':'Ship','onClick':{'action':{'function':'$addon/action'}}}}},"
                    + "{'chipList':{'chips':[{'label':'wholesale'}]}},{'textInput':{'name':'title','label':'Title','hintText':'Shown"
                    + " to the team'}},"
                    + "{'selectionInput':{'name':'flags','label':'Flags','type':'SWITCH','items':[{'text':'Urgent','value':'u'}]}},"
                    + "{'selectionInput':{'name':'who','label':'Owners','type':'MULTI_SELECT','items':[{'text':'Anna','value':'a','selected':true}]}},"
                    + "{'buttonList':{'buttons':[{'text':'Save','color':{'red':0.145,'green':0.388,'blue':0.659},'onClick':{'action':{'function':'$addon/action'}}},"
                    + "{'text':'Later','disabled':true,'onClick':{'action':{'function':'$addon/action'}}}]}}");
        Page page = open(look);
        if (look.isNarrow()) {
            assertThat(page.getByText("Simulated Gmail")).isVisible();
        } else {
            assertThat(page.getByText("wholesale")).isVisible();
        }

        Accessibility.check(page);
    }

    private Page open(Look look) {
        Page page = CHROME.page(look);
        page.navigate(google.url() + "?user=anna@office.example");
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }
}
