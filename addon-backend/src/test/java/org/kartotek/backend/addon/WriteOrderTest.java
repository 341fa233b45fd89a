package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.timeline.EntryKind;
import org.kartotek.backend.timeline.Timeline;
import org.kartotek.backend.timeline.Timeline.Line;

/** An order is written in a form, and the mail about it put beside it. */
class WriteOrderTest extends OrderOfAyse {
    @Test
    void aNewOrderTakesItsTitleFromTheMail() throws Exception {
        var form = press(card(), "New order", Map.of());
        assertThat(shown(form)).contains("30 blue widgets");

        var answer =
                press(
                        form,
                        "Create order",
                        Map.of("title", "30 blue widgets", "amount", "1.250,50"));

        assertThat(shown(answer)).contains("<b>Enquiry</b> · ₺1,250.50");
        assertThat(
                        inOffice(() ->
                                orders.findByContactIdAndClosedAtIsNullOrderByMovedAtDesc(
                                        ayse.id())))
                .hasSize(2);
    }

    @Test
    void linesAreTypedBelowEachOtherAndAddUp() throws Exception {
        var form = press(card(), "New order", Map.of());

        assertThat(
                        notice(
                                press(
                                        form,
                                        "Create order",
                                        Map.of("title", "x", "lines", "20 Widget 750\n750"))))
                .isEqualTo("Line 2 cannot be read: 750");
        var answer =
                press(
                        form,
                        "Create order",
                        Map.of("title", "Blue", "lines", "20 Widget 750,50\nDelivery 90"));

        assertThat(shown(answer)).contains("<b>Enquiry</b> · ₺15,100");
    }

    @Test
    void anAmountThatIsNoNumberIsRefusedAndTheFormStays() throws Exception {
        var form = press(card(), "New order", Map.of());

        var answer = press(form, "Create order", Map.of("title", "x", "amount", "a lot"));

        assertThat(notice(answer)).isEqualTo("The amount has to be a number: a lot");
        assertThat(answer.at("/renderActions/action/navigations").isMissingNode()).isTrue();
    }

    @Test
    void anOrderIsWrittenAnewUnlessSomebodyWasFaster() throws Exception {
        var form = press(view("order.view", order.id()), "Change order", Map.of());
        assertThat(shown(form)).contains("20 widgets", "15000");

        var answer =
                press(form, "Save order", Map.of("title", "30 widgets", "lines", "30 Widget 700"));
        assertThat(notice(answer)).isEqualTo(label() + " saved");
        assertThat(shown(answer)).contains("30 × Widget", "₺21,000", "₺700");

        var late = new HashMap<>(buttonIn(form, "Save order"));
        late.put("nonce", UUID.randomUUID().toString());
        assertThat(notice(call("/addon/action", click(late, Map.of("title", "40 widgets")))))
                .startsWith("Somebody changed " + label());
        assertThat(order().title()).isEqualTo("30 widgets");
    }

    @Test
    void theOpenMailIsAttachedToAnOrderAndTakenOffIt() throws Exception {
        var open =
                reading(
                        click(Map.of("op", "order.view", "id", order.id().toString()), Map.of()),
                        "b1");
        var attach = buttonIn(call("/addon/action", open), "Attach this conversation");
        var attached = call("/addon/action", reading(click(attach, Map.of()), "b1"));
        assertThat(notice(attached)).startsWith("1 mail belongs to " + label());
        assertThat(mailsOfTheOrder())
                .singleElement()
                .returns("Re: AW: 30 blue widgets", Line::subject);

        var detached = press(attached, "Detach this conversation", Map.of());

        assertThat(notice(detached)).isEqualTo("This conversation no longer belongs to " + label());
        assertThat(mailsOfTheOrder()).isEmpty();
        assertThat(shown(card())).contains("Re: AW: 30 blue widgets");
    }

    private List<Line> mailsOfTheOrder() {
        return inOffice(() ->
                timeline.of(
                                order.id(),
                                new Timeline.Filter(Set.of(EntryKind.EMAIL), null, null),
                                null,
                                10)
                        .lines());
    }
}
