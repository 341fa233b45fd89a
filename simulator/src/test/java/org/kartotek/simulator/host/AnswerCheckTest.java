package org.kartotek.simulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    private final AnswerCheck check = new AnswerCheck();

    @Test
    void everyWidgetThatWorksInGmailIsShown() {
        String card = new String(StaticFiles.bytes("host/every-widget.json"));

        var verdict = check.of(EntryPoint.MESSAGE, 200, pushing(card));

        assertThat(verdict.problems()).isEmpty();
    }

    @Test
    void anUnknownFieldBreaksTheWholeCard() {
        assertThat(problemsOf("{'sections':[{'widgets':[{'textParagraph':{'txt':'Hi'}}]}]}"))
                .contains(
                        "answer.action.navigations[0].pushCard.sections[0].widgets[0].textParagraph.txt:"
                            + " Google does not know this field");
    }

    @Test
    void whatWorksInChatOnlyIsRefused() {
        assertThat(problemsOf("{'sections':[{'widgets':[{'carousel':{}}]}]}"))
                .anyMatch(problem -> problem.endsWith("works in Google Chat only"));
    }

    @Test
    void aWidgetIsExactlyOneThing() {
        assertThat(
                        problemsOf(
                                "{'sections':[{'widgets':[{'divider':{},'image':{'imageUrl':'https://a.example/b.png'}}]}]}"))
                .singleElement()
                .asString()
                .contains("may have only one of");
    }

    @Test
    void aHundredWidgetsFitAndOneMoreDoesNot() {
        assertThat(problemsOf(cardOf(100))).isEmpty();
        assertThat(problemsOf(cardOf(101))).singleElement().asString().contains("101 widgets");
    }

    @Test
    void linksAreHttpsUnlessTheyPointAtThisMachine() {
        assertThat(problemsOf(linkTo("http://crm.example/"))).hasSize(1);
        assertThat(problemsOf(linkTo("javascript:alert(1)"))).hasSize(1);
        assertThat(problemsOf(linkTo("https://crm.example/"))).isEmpty();
        assertThat(problemsOf(linkTo("http://localhost:8080/"))).isEmpty();
        assertThat(problemsOf(linkTo("http://localhost.evil.example/"))).hasSize(1);
        assertThat(problemsOf(linkTo("tel:+4712345678"))).isEmpty();
    }

    @Test
    void anActionNeedsAnAbsoluteAddress() {
        assertThat(problemsOf(buttonWith("'action':{'function':'saveOrder'}"))).hasSize(1);
    }

    @Test
    void onlyAnHttp200WithJsonIsAnAnswer() {
        assertThat(check.of(EntryPoint.HOME, 500, "{}").problems())
                .containsExactly("answer: the add-on answered HTTP 500");
        assertThat(check.of(EntryPoint.HOME, 200, "<html>").problems())
                .singleElement()
                .asString()
                .startsWith("answer: is not JSON");
    }

    @Test
    void eachEntryPointHasItsEnvelope() {
        String wrapped = "{\"renderActions\":{\"action\":{}},\"stateChanged\":true}";

        assertThat(check.of(EntryPoint.ACTION, 200, wrapped).problems()).isEmpty();
        assertThat(check.of(EntryPoint.MESSAGE, 200, wrapped).problems()).isNotEmpty();
        assertThat(check.of(EntryPoint.SUGGEST, 200, wrapped).problems()).isNotEmpty();
    }

    @Test
    void askingForScopesIsAnAnswerToEverything() {
        String asking = "{\"requesting_google_scopes\":{\"scopes\":[\"https://a.example/b\"]}}";

        for (EntryPoint entry : EntryPoint.values()) {
            assertThat(check.of(entry, 200, asking).problems()).isEmpty();
        }
    }

    private List<String> problemsOf(String card) {
        return check.of(EntryPoint.MESSAGE, 200, pushing(card.replace('\'', '"'))).problems();
    }

    private static String pushing(String card) {
        return "{\"action\":{\"navigations\":[{\"pushCard\":" + card + "}]}}";
    }

    private static String linkTo(String url) {
        return buttonWith("'openLink':{'url':'" + url + "'}");
    }

    private static String buttonWith(String click) {
        return "{'sections':[{'widgets':[{'buttonList':{'buttons':[{'text':'Go','onClick':{"
                + click
                + "}}]}}]}]}";
    }

    private static String cardOf(int widgets) {
        return "{'sections':[{'widgets':["
                + IntStream.range(0, widgets)
                        .mapToObj(_ -> "{'divider':{}}")
                        .collect(Collectors.joining(","))
                + "]}]}";
    }
}
