package org.kartotek.backend.e2e;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("browser")
class MainFlowTest {
    @RegisterExtension static final Chrome CHROME = new Chrome();
    @RegisterExtension static final RunningDemo DEMO = new RunningDemo();

    @Test
    void anOrderMovedBesideTheMailReachesThePhoneAndAWordFromThePhoneComesBack() {
        var order = Patience.until("an open order", new OfficeApi(DEMO.office())::anOpenOrder);

        new MainFlow(CHROME, DEMO.office(), DEMO.google()).of(order);
    }
}
