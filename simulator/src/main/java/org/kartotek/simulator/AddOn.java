package org.kartotek.simulator;

import java.net.URI;
import java.util.List;

/**
 * The add-on that the host calls.
 *
 * @param baseUrl where its endpoints live
 * @param audiences other addresses it accepts in a system token, besides the exact address called
 * @param oauthClientId the audience of user tokens
 * @param serviceAccount who signs the system token
 */
public record AddOn(
        URI baseUrl, List<String> audiences, String oauthClientId, String serviceAccount) {

    public AddOn {
        audiences = List.copyOf(audiences);
    }

    public static AddOn at(URI baseUrl) {
        return new AddOn(
                baseUrl,
                List.of(),
                "100200300-addon.apps.googleusercontent.com",
                "service-100200300@gcp-sa-gsuiteaddons.iam.gserviceaccount.com");
    }
}
