package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.testing.StatementGuard;

/** The day, a search, an organization and a meeting lead to people and their orders. */
class LookAroundTest extends OrderOfAyse {
    @Test
    void homeShowsMyDayInSixStatements() throws Exception {
        var home = call("/addon/home", event(ANNA));

        assertThat(shown(home))
                .contains("1 open order", "<b>Enquiry</b> · 1 order", "Connected as " + ANNA);
        assertThat(StatementGuard.statementsOf(() -> call("/addon/home", event(ANNA))))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void searchFindsPeopleAndOrdersInThreeStatements() throws Exception {
        var home = call("/addon/home", event(ANNA));

        assertThat(shown(press(home, "Find", Map.of("q", "YILMAZ")))).contains("Ayşe Yılmaz");
        assertThat(shown(press(home, "Find", Map.of("q", label()))))
                .contains(label() + " 20 widgets");
        var find = click(buttonIn(home, "Find"), Map.of("q", "ayse"));
        assertThat(StatementGuard.statementsOf(() -> call("/addon/action", find)))
                .hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void typingIsAnsweredWithNames() throws Exception {
        var event = click(Map.of(), Map.of("q", "ays"));

        assertThat(call("/addon/suggest/search", event).toString())
                .isEqualTo("{\"autoComplete\":{\"items\":[{\"text\":\"Ayşe Yılmaz\"}]}}");
    }

    @Test
    void anOrganizationShowsItsPeopleAndOrders() throws Exception {
        var organization = Objects.requireNonNull(ayse.organizationId());

        assertThat(shown(view("organization.view", organization)))
                .contains("Deniz Tekstil", "1 contact", "Ayşe Yılmaz", "1 open order");
    }

    @Test
    void aMeetingShowsWhoComes() throws Exception {
        var event = event(ANNA);
        event.put(
                "calendar",
                Map.of(
                        "id",
                        "e1",
                        "attendees",
                        List.of(
                                Map.of("email", ANNA),
                                Map.of("email", "AYSE@deniz.example"),
                                Map.of("email", "new@acme.example"),
                                Map.of("email", "room@resource.example", "resource", true))));

        assertThat(shown(call("/addon/calendar/event", event)))
                .contains("Ayşe Yılmaz", "1 open order", "new@acme.example")
                .doesNotContain("room@resource.example", ANNA);
    }
}
