package org.kartotek.simulator.host;

import java.net.URI;
import java.util.List;
import org.kartotek.simulator.AddOn;
import org.kartotek.simulator.http.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the add-on's deployment file tells Google: its name, its addresses and the scopes it may ask
 * for.
 */
record Deployment(URI baseUrl, AddOn addOn) {

    private static final String AUTH = "https://www.googleapis.com/auth/";

    static final String EMAIL = AUTH + "userinfo.email";
    static final String LOCALE = AUTH + "script.locale";
    static final String EVENT_READ = AUTH + "calendar.addons.current.event.read";

    static final List<String> SCOPES =
            List.of(
                    AUTH + "gmail.addons.execute",
                    AUTH + "gmail.addons.current.message.metadata",
                    AUTH + "gmail.addons.current.message.readonly",
                    AUTH + "gmail.addons.current.message.action",
                    AUTH + "gmail.addons.current.action.compose",
                    AUTH + "calendar.addons.execute",
                    EVENT_READ,
                    AUTH + "calendar.addons.current.event.write",
                    EMAIL,
                    LOCALE);

    static Deployment of(AddOn addOn) {
        String base = addOn.baseUrl().toString();
        return new Deployment(URI.create(base.endsWith("/") ? base : base + "/"), addOn);
    }

    /**
     * Google calls only what belongs to the deployment; a card cannot send its tokens elsewhere.
     */
    boolean owns(String function) {
        return function.startsWith(baseUrl.toString());
    }

    String url(EntryPoint entry) {
        return baseUrl.resolve(entry.path()).toString();
    }

    ObjectNode json() {
        ObjectNode json = Json.object().put("name", "Kartotek");
        SCOPES.forEach(json.putArray("scopes")::add);
        var actions = json.putArray("universalActions");
        actions.addObject()
                .put("label", "Search")
                .put("runFunction", baseUrl.resolve("addon/search").toString());
        actions.addObject().put("label", "Open Kartotek").put("openLink", baseUrl.toString());
        json.putArray("openLinkUrlPrefixes")
                .add(baseUrl.toString())
                .add("https://mail.google.com/")
                .add("https://calendar.google.com/")
                .add("https://myaccount.google.com/");
        return json;
    }
}
