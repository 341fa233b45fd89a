package org.kartotek.backend.setup;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kartotek.backend.addon.token.AddonSettings;

/** Whether the side panel can tell Google from others. */
record AddonCheck(AddonSettings settings) implements Check {
    private static final String SERVICE_ACCOUNT =
            "service-\\d+@gcp-sa-gsuiteaddons\\.iam\\.gserviceaccount\\.com";
    private static final String CLIENT = "\\d+-[a-z0-9]+\\.apps\\.googleusercontent\\.com";

    @Override
    public List<Finding> findings() {
        var account = Installation.filled(settings.serviceAccount());
        var client = Installation.filled(settings.oauthClientId());
        if (account == null || client == null) return List.of(Finding.problem("addon.missing"));
        var found = new ArrayList<Finding>();
        if (!account.matches(SERVICE_ACCOUNT)) found.add(Finding.problem("addon.account", account));
        if (!client.matches(CLIENT)) found.add(Finding.problem("addon.client", client));
        for (var audience : Objects.requireNonNullElse(settings.audiences(), List.<String>of()))
            if (!isCalledByGoogle(audience)) found.add(Finding.warning("addon.audience", audience));
        return found.isEmpty() ? List.of(Finding.ok("addon.ok", account)) : found;
    }

    private static boolean isCalledByGoogle(String audience) {
        try {
            var address = URI.create(audience);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getRawPath().startsWith("/addon/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
