package org.kartotek.backend.console.office;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kartotek.backend.access.CurrentCaller;
import org.kartotek.backend.access.Role;
import org.kartotek.backend.addon.token.AddonSettings;
import org.kartotek.backend.setup.AddonScope;
import org.kartotek.backend.setup.BaseUrl;
import org.kartotek.backend.setup.DeploymentDescriptor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What Google has to be told for the side panel, and what it told us. */
@Controller
class AddonPage {
    private final AddonSettings settings;
    private final String baseUrl;

    AddonPage(AddonSettings settings, @Value("${kartotek.base-url}") String baseUrl) {
        this.settings = settings;
        this.baseUrl = baseUrl;
    }

    /**
     * @param value as configured; null if it is missing
     */
    public record Setting(String name, @Nullable String value) {}

    /**
     * @param file null if the base URL is none
     */
    public record Addon(
            List<Setting> settings,
            @Nullable String file,
            boolean reachable,
            List<AddonScope> scopes,
            Set<String> audiences) {
        public boolean complete() {
            return settings.stream().allMatch(it -> it.value() != null);
        }
    }

    @GetMapping("/settings/addon")
    String page(Model model) {
        CurrentCaller.get().require(Role.OWNER);
        model.addAttribute("addon", addon());
        return "console/addon";
    }

    private Addon addon() {
        var base = base();
        return new Addon(
                List.of(
                        new Setting(
                                "kartotek.addon.service-account",
                                filled(settings.serviceAccount())),
                        new Setting(
                                "kartotek.addon.oauth-client-id",
                                filled(settings.oauthClientId()))),
                base == null ? null : DeploymentDescriptor.of(base).json(),
                base != null && base.reachableForGoogle(),
                Arrays.asList(AddonScope.values()),
                new TreeSet<>(settings.acceptedAudiences(baseUrl)));
    }

    private @Nullable BaseUrl base() {
        try {
            return BaseUrl.of(baseUrl);
        } catch (BaseUrl.NotABaseUrl wrong) {
            return null;
        }
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value;
    }

    @GetMapping("/settings/addon/deployment.json")
    ResponseEntity<String> file() {
        CurrentCaller.get().require(Role.OWNER);
        var named = ContentDisposition.attachment().filename("deployment.json").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, named.toString())
                .body(DeploymentDescriptor.of(BaseUrl.of(baseUrl)).json());
    }
}
