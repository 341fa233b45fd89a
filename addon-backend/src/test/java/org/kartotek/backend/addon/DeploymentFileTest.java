package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kartotek.backend.addon.token.AddonSettings;
import org.kartotek.backend.setup.AddonScope;
import org.kartotek.sidebar.Sign;
import org.springframework.web.bind.annotation.PostMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the deployment file promises Google is what the server has, and nothing more. */
class DeploymentFileTest {
    private static final String BASE = "{{base-url}}";

    /** Every place a value may stand, as Google's published descriptor names them. */
    private static final Map<String, Set<String>> SHAPE =
            Map.ofEntries(
                    Map.entry("", Set.of("oauthScopes", "addOns")),
                    Map.entry("/addOns", Set.of("common", "gmail", "calendar", "httpOptions")),
                    Map.entry(
                            "/addOns/common",
                            Set.of(
                                    "name",
                                    "logoUrl",
                                    "useLocaleFromApp",
                                    "layoutProperties",
                                    "homepageTrigger",
                                    "universalActions",
                                    "openLinkUrlPrefixes")),
                    Map.entry(
                            "/addOns/common/layoutProperties",
                            Set.of("primaryColor", "secondaryColor")),
                    Map.entry("/addOns/common/homepageTrigger", Set.of("runFunction", "enabled")),
                    Map.entry(
                            "/addOns/common/universalActions",
                            Set.of("label", "runFunction", "openLink")),
                    Map.entry("/addOns/gmail", Set.of("contextualTriggers", "composeTrigger")),
                    Map.entry(
                            "/addOns/gmail/contextualTriggers",
                            Set.of("unconditional", "onTriggerFunction")),
                    Map.entry("/addOns/gmail/contextualTriggers/unconditional", Set.of()),
                    Map.entry("/addOns/gmail/composeTrigger", Set.of("actions", "draftAccess")),
                    Map.entry(
                            "/addOns/gmail/composeTrigger/actions", Set.of("label", "runFunction")),
                    Map.entry(
                            "/addOns/calendar",
                            Set.of(
                                    "currentEventAccess",
                                    "homepageTrigger",
                                    "eventOpenTrigger",
                                    "eventUpdateTrigger")),
                    Map.entry("/addOns/calendar/homepageTrigger", Set.of("runFunction", "enabled")),
                    Map.entry("/addOns/calendar/eventOpenTrigger", Set.of("runFunction")),
                    Map.entry("/addOns/calendar/eventUpdateTrigger", Set.of("runFunction")),
                    Map.entry(
                            "/addOns/httpOptions",
                            Set.of("authorizationHeader", "granularOauthPermissionSupport")));

    private final JsonNode file;

    DeploymentFileTest() throws IOException {
        file =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readAllBytes(Path.of("../manifests/deployment.json")));
    }

    @Test
    void itHasTheShapeGoogleReads() {
        var keys = new TreeMap<String, Set<String>>();
        gather(file, "", keys);

        keys.forEach((place, names) -> {
            assertThat(SHAPE).as("a place Google does not know").containsKey(place);
            assertThat(SHAPE.get(place)).as(place).containsAll(names);
        });
        assertThat(file.at("/addOns/gmail/composeTrigger/draftAccess").asString())
                .isIn("NONE", "METADATA");
        assertThat(file.at("/addOns/calendar/currentEventAccess").asString())
                .isIn("METADATA", "READ", "WRITE", "READ_WRITE");
        assertThat(file.at("/addOns/httpOptions/authorizationHeader").asString())
                .isEqualTo("SYSTEM_ID_TOKEN");
        assertThat(file.at("/addOns/httpOptions/granularOauthPermissionSupport").asString())
                .isEqualTo("OPT_IN");
    }

    private static void gather(JsonNode node, String place, Map<String, Set<String>> keys) {
        if (node.isObject()) {
            var names = keys.computeIfAbsent(place, it -> new TreeSet<>());
            node.properties()
                    .forEach(one -> {
                        names.add(one.getKey());
                        gather(one.getValue(), place + "/" + one.getKey(), keys);
                    });
        } else {
            node.values().forEach(one -> gather(one, place, keys));
        }
    }

    @Test
    void everyAddressGoogleWillCallIsARouteOfTheServerAndAnAcceptedAudience() {
        var routes =
                Arrays.stream(AddonEndpoints.class.getDeclaredMethods())
                        .map(method -> method.getAnnotation(PostMapping.class))
                        .filter(mapping -> mapping != null)
                        .flatMap(mapping -> Stream.of(mapping.value()))
                        .map(path -> "/addon" + path)
                        .collect(Collectors.toSet());
        var called =
                Stream.of("runFunction", "onTriggerFunction")
                        .flatMap(name -> file.findValues(name).stream())
                        .map(JsonNode::asString)
                        .peek(address -> assertThat(address).startsWith(BASE + "/"))
                        .map(address -> address.substring(BASE.length()))
                        .toList();

        assertThat(called).hasSizeGreaterThanOrEqualTo(6);
        assertThat(routes).containsAll(called);
        assertThat(AddonSettings.ROUTES).containsAll(called);
    }

    @Test
    void theLogoIsAnIconOfTheServer() {
        var logo = file.at("/addOns/common/logoUrl").asString();

        assertThat(logo).startsWith(BASE + "/addon/icons/");
        assertThat(Sign.png(logo.substring(logo.lastIndexOf('/') + 1))).isPresent();
    }

    @Test
    void theScopesDeclaredAreThoseExplainedToTheOwner() {
        assertThat(declared())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(AddonScope.values()).map(AddonScope::url).toList());
    }

    /** A scope nothing needs is one more thing people have to believe us. */
    @Test
    void theScopesDeclaredAreThoseTheCodeAsksForAndThoseTheFileNeedsItself() {
        var needed =
                Arrays.stream(Need.values())
                        .flatMap(need -> need.scopes().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (file.at("/addOns/gmail").isObject()) needed.add(AddonScope.GMAIL.url());
        if (file.at("/addOns/calendar").isObject()) needed.add(AddonScope.CALENDAR.url());
        if (file.at("/addOns/gmail/composeTrigger").isObject())
            needed.add(AddonScope.COMPOSE.url());
        if (file.at("/addOns/common/useLocaleFromApp").asBoolean())
            needed.add(AddonScope.LOCALE.url());

        assertThat(declared()).containsExactlyInAnyOrderElementsOf(needed);
    }

    private Set<String> declared() {
        return file.path("oauthScopes")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }
}
