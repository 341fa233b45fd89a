package org.kartotek.sidebar;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.apps.card.v1.Card;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kartotek.sidebar.card.CardLimits;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every card has to be, in every state and language. */
class EveryCardTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path GOLDEN = Path.of("src/test/resources/cards");
    private static final int MOST_BYTES = 64 * 1024;

    static Stream<Arguments> cards() {
        return Samples.LANGUAGES.stream()
                .flatMap(language ->
                        Samples.all().entrySet().stream()
                                .map(one -> Arguments.of(language, one.getKey(), one.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void isTheOneWeLookedAt(Locale language, String name, SidebarCard card) throws IOException {
        var drawn = card.card(Samples.reader(language));
        var golden = GOLDEN.resolve(language.getLanguage()).resolve(name + ".json");
        var pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(drawn) + "\n";

        // Run with -Dkartotek.golden=write to accept what the cards look like now, then read the
        // diff.
        if ("write".equals(System.getProperty("kartotek.golden"))) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, pretty);
        }

        assertThat(pretty).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void isWhatGoogleKnows(Locale language, String name, SidebarCard card)
            throws InvalidProtocolBufferException {
        var json = JSON.writeValueAsString(card.card(Samples.reader(language)));

        var read = Card.newBuilder();
        JsonFormat.parser().merge(json, read);

        assertThat(read.getSectionsCount()).isPositive();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void keepsToTheLimits(Locale language, String name, SidebarCard card) {
        var drawn = card.card(Samples.reader(language));

        assertThat(CardLimits.broken(drawn)).isEmpty();
        assertThat(JSON.writeValueAsString(drawn).getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void neverTurnsTypedTextIntoMarkup(Locale language, String name, SidebarCard card) {
        JsonNode drawn = JSON.valueToTree(card.card(Samples.reader(language)));

        assertThat(shown(drawn, ""))
                .noneMatch(text -> text.contains("<a ") || text.contains("\u202e"));
    }

    /**
     * Where a link leads elsewhere its button does nothing, once the add-on is installed for all.
     */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cards")
    void opensOnlyWhatTheDeploymentFileNames(Locale language, String name, SidebarCard card)
            throws IOException {
        JsonNode drawn = JSON.valueToTree(card.card(Samples.reader(language)));
        var file = JSON.readTree(Files.readString(Path.of("../manifests/deployment.json")));
        var prefixes =
                file.at("/addOns/common/openLinkUrlPrefixes")
                        .valueStream()
                        .map(it -> it.stringValue().replace("{{base-url}}", Samples.BASE))
                        .toList();

        assertThat(drawn.findValues("openLink"))
                .extracting(link -> link.path("url").stringValue())
                .filteredOn(url -> url.startsWith("https:"))
                .allMatch(url -> prefixes.stream().anyMatch(url::startsWith));
    }

    /** All strings but those that only come back to us. */
    private static Stream<String> shown(JsonNode node, String name) {
        if (node.isString()) {
            return name.equals("value") ? Stream.of() : Stream.of(node.stringValue());
        }
        return node.isArray()
                ? node.valueStream().flatMap(child -> shown(child, name))
                : node.propertyStream().flatMap(child -> shown(child.getValue(), child.getKey()));
    }
}
