package org.kartotek.backend.console.frame;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The Tabler icons the pages use, as one file of symbols. */
@Controller
class IconSprite {
    static final List<String> NAMES =
            List.of(
                    "alert-triangle",
                    "archive",
                    "arrow-back-up",
                    "arrow-down-left",
                    "arrow-right",
                    "arrow-up-right",
                    "brand-google",
                    "building",
                    "cake",
                    "calendar-event",
                    "check",
                    "checkbox",
                    "chevron-down",
                    "chevron-right",
                    "clock",
                    "device-mobile",
                    "dots",
                    "file-import",
                    "filter",
                    "history",
                    "key",
                    "layout-board",
                    "layout-sidebar-right",
                    "list",
                    "lock",
                    "logout",
                    "mail",
                    "map-pin",
                    "menu-2",
                    "message",
                    "moon",
                    "note",
                    "package",
                    "paperclip",
                    "pencil",
                    "phone",
                    "phone-call",
                    "plug",
                    "plus",
                    "refresh",
                    "robot",
                    "search",
                    "settings",
                    "sun",
                    "sun-high",
                    "tag",
                    "timeline",
                    "trash",
                    "user",
                    "users",
                    "walk",
                    "world",
                    "x");

    private static final Pattern SHAPES = Pattern.compile("<path (?!stroke=\"none\")[^>]*/>");

    private final String sprite;

    IconSprite() throws IOException {
        var symbols = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        for (var name : NAMES) {
            symbols.append("<symbol id=\"%s\" viewBox=\"0 0 24 24\">".formatted(name));
            SHAPES.matcher(read(name)).results().forEach(m -> symbols.append(m.group()));
            symbols.append("</symbol>");
        }
        sprite = symbols.append("</svg>").toString();
    }

    private static String read(String name) throws IOException {
        var found =
                new PathMatchingResourcePatternResolver()
                        .getResources(
                                "classpath*:META-INF/resources/webjars/tabler__icons/*/icons/outline/"
                                        + name
                                        + ".svg");
        if (found.length == 0) {
            throw new IOException("Tabler has no icon called " + name);
        }
        try (InputStream in = Objects.requireNonNull(found[0]).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\n', ' ');
        }
    }

    @GetMapping("/console/icons.svg")
    ResponseEntity<String> sprite() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(12)).cachePublic())
                .body(sprite);
    }
}
