package org.kartotek.backend.setup;

import java.net.URI;
import org.kartotek.sidebar.card.WebAddress;

/** Where people and Google reach the server, without a slash at the end. */
public record BaseUrl(String value) {
    /**
     * @throws NotABaseUrl with a sentence for the person who typed it
     */
    public static BaseUrl of(String typed) {
        var value = typed.strip().replaceAll("/+$", "");
        URI address;
        try {
            address = URI.create(value);
        } catch (IllegalArgumentException e) {
            throw new NotABaseUrl(value + " is not an address.");
        }
        if (address.getHost() == null
                || !("https".equalsIgnoreCase(address.getScheme()) || WebAddress.allowed(address)))
            throw new NotABaseUrl(
                    "%s is not an https address; Google calls nothing else.".formatted(value));
        if (address.getRawUserInfo() != null
                || address.getRawQuery() != null
                || address.getRawFragment() != null
                || !address.getRawPath().isEmpty())
            throw new NotABaseUrl(
                    "%s is more than a name and a port; the server answers at the root of its own name."
                            .formatted(value));
        return new BaseUrl(value);
    }

    /** Plain http is for the demo: Google does not call it. */
    public boolean reachableForGoogle() {
        return value.startsWith("https:");
    }

    public static final class NotABaseUrl extends RuntimeException {
        NotABaseUrl(String sentence) {
            super(sentence);
        }
    }
}
