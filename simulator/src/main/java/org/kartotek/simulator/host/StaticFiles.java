package org.kartotek.simulator.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kartotek.simulator.http.Reply;

/** The pages' own files and the icon set, straight from the class path. */
public final class StaticFiles {

    /** Nothing is loaded from elsewhere and no script stands in a page. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src"
                    + " 'self'; frame-src 'self'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors 'self'";

    private static final String ICONS = "META-INF/resources/webjars/tabler__icons/3.35.0/icons/";

    private static final Pattern HARMLESS = Pattern.compile("[a-z0-9-]+([/.][a-z0-9-]+)*");

    private static final Map<String, String> TYPES =
            Map.of(
                    "html", "text/html; charset=UTF-8",
                    "css", "text/css; charset=UTF-8",
                    "js", "text/javascript; charset=UTF-8",
                    "svg", "image/svg+xml",
                    "webmanifest", "application/manifest+json");

    private StaticFiles() {}

    /** A file below {@code org/kartotek/simulator}, such as {@code host/index.html}. */
    public static Reply file(String name) {
        return HARMLESS.matcher(name).matches()
                ? reply("org/kartotek/simulator/" + name, "no-cache")
                : missing();
    }

    static Reply icon(String name) {
        return HARMLESS.matcher(name).matches()
                ? reply(ICONS + "outline/" + name, "max-age=86400")
                : missing();
    }

    private static Reply reply(String resource, String caching) {
        Optional<String> type =
                Optional.ofNullable(TYPES.get(resource.substring(resource.lastIndexOf('.') + 1)));
        Optional<byte[]> bytes = type.flatMap(_ -> find(resource));
        return bytes.map(found ->
                        Reply.of(200, type.orElseThrow(), found)
                                .with("Content-Security-Policy", POLICY)
                                .with("Cache-Control", caching)
                                .with("X-Content-Type-Options", "nosniff")
                                .with("Referrer-Policy", "no-referrer"))
                .orElseGet(StaticFiles::missing);
    }

    static byte[] bytes(String name) {
        return find("org/kartotek/simulator/" + name)
                .orElseThrow(() -> new IllegalStateException("The simulator lacks " + name));
    }

    private static Optional<byte[]> find(String resource) {
        try (InputStream file = StaticFiles.class.getClassLoader().getResourceAsStream(resource)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reply missing() {
        return Reply.of(404, "text/plain; charset=UTF-8", "No such file".getBytes());
    }
}
