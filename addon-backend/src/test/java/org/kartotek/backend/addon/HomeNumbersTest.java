package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.order.Money;
import org.kartotek.backend.order.OpenOrder;
import org.kartotek.backend.order.OrderDraft;
import org.springframework.beans.factory.annotation.Autowired;

/** How many orders are open, and how many of them wait for whoever looks. */
class HomeNumbersTest extends AddonTest {
    @Autowired OpenOrder open;

    @Test
    void homeTellsMyOrdersFromThoseOfOthers() throws Exception {
        CurrentCaller.in(
                anna,
                () -> {
                    var ayse = sample.ayse(anna);
                    sample.orderOf(ayse, anna);
                    return open.open(
                            new OrderDraft(
                                    "Samples",
                                    ayse.id(),
                                    ayse.organizationId(),
                                    Money.of("120", "TRY"),
                                    List.of(),
                                    anna.userId()),
                            anna.actor());
                });

        assertThat(shown(call("/addon/home", event(ANNA))))
                .containsSequence(
                        "2 open orders · 1 mine", "<b>Enquiry</b> · 2 orders", "₺15,120 · 1 mine");
    }
}
