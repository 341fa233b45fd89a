package org.kartotek.simulator.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What the office and its customers say in one language: sections of one sentence or name a line.
 */
public final class Phrases {
    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (var language : Language.values()) {
            ALL.put(language, read("phrases." + language.name().toLowerCase(Locale.ROOT) + ".txt"));
        }
    }

    private final Map<String, List<String>> sections;

    private Phrases(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    public static Phrases of(Language language) {
        return java.util.Objects.requireNonNull(ALL.get(language));
    }

    public List<String> all(String section) {
        var found = sections.get(section);
        if (found == null) {
            throw new IllegalArgumentException("No phrases for " + section);
        }
        return found;
    }

    public String first(String section) {
        return all(section).getFirst();
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    String say(String section, Draw draw, Map<String, String> values) {
        return fill(draw.pick(all(section)), values);
    }

    public static String fill(String phrase, Map<String, String> values) {
        var filled = phrase;
        for (var value : values.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue());
        }
        return filled;
    }

    static List<String> lines(String resource) {
        try (var in = Phrases.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Phrases read(String resource) {
        var sections = new LinkedHashMap<String, List<String>>();
        List<String> current = new ArrayList<>();
        for (var line : lines(resource)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                sections.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line);
            }
        }
        return new Phrases(sections);
    }
}
