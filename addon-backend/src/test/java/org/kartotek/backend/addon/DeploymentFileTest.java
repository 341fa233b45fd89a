package org.kartotek.backend.addon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kartotek.backend.addon.token.AddonSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the deployment file promises Google is what the server has. */
class DeploymentFileTest {
    private static final String BASE = "{{base-url}}";

    private final JsonNode file;

    DeploymentFileTest() throws IOException {
        file =
                JsonMapper.builder()
                        .build()
                        .readTree(Files.readAllBytes(Path.of("../manifests/deployment.json")));
    }

    @Test
    void everyAddressGoogleWillCallIsAcceptedAsAudience() {
        var called =
                Stream.of("runFunction", "onTriggerFunction")
                        .flatMap(name -> file.findValues(name).stream())
                        .map(JsonNode::asString)
                        .toList();

        assertThat(called)
                .hasSize(6)
                .allSatisfy(address ->
                        assertThat(AddonSettings.ROUTES)
                                .contains(address.substring(BASE.length())));
    }

    @ParameterizedTest
    @EnumSource(Need.class)
    void noScopeIsAskedForThatIsNotDeclared(Need need) {
        List<String> declared =
                file.path("oauthScopes").valueStream().map(JsonNode::asString).toList();

        assertThat(declared).containsAll(need.scopes());
    }
}
