package org.kartotek.backend.setup;

import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Whether people and Google come to us at the address we tell them. */
record AddressCheck(String baseUrl, Asking asking) implements Check {
    @Override
    public List<Finding> findings() {
        BaseUrl base;
        try {
            base = BaseUrl.of(baseUrl);
        } catch (BaseUrl.NotABaseUrl wrong) {
            return List.of(Finding.problem("address.wrong", baseUrl));
        }
        return base.reachableForGoogle()
                ? List.of(reached(base))
                : List.of(Finding.warning("address.plain", base.value()), reached(base));
    }

    /**
     * By a picture that only we have and everybody may see; and who is sent to sign in stays at our
     * address, or Google refuses them there.
     */
    private Finding reached(BaseUrl base) {
        try {
            var heard = asking.get(URI.create(base.value() + "/addon/icons/logo.png"));
            if (heard.status() != 200 || !heard.type().startsWith("image/png"))
                return Finding.problem("address.strange", base.value(), heard.status());
            var sentTo = asking.get(URI.create(base.value() + "/")).location();
            return sentTo == null || sentTo.startsWith("/") || sentTo.startsWith(base.value())
                    ? Finding.ok("address.ok", base.value())
                    : Finding.problem("address.forwarded", base.value(), sentTo);
        } catch (IOException | IllegalArgumentException e) {
            return Finding.problem("address.silent", base.value(), String.valueOf(e.getMessage()));
        }
    }
}
