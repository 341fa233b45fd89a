package org.kartotek.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with holes. {@code {name}} takes one segment, {@code {+name}} what its own pattern says,
 * {@code {name*}} the rest of the path.
 */
public final class PathTemplate {

    private static final Pattern HOLE = Pattern.compile("\\{(\\+?)(\\w+)(\\*?)}");

    private final Pattern pattern;
    private final List<String> names = new ArrayList<>();
    private final int literals;

    private PathTemplate(String template, Function<String, String> reserved) {
        var regex = new StringBuilder();
        int from = 0;
        int fixed = 0;
        Matcher holes = HOLE.matcher(template);
        while (holes.find()) {
            regex.append(Pattern.quote(template.substring(from, holes.start())));
            fixed += holes.start() - from;
            names.add(holes.group(2));
            regex.append('(').append(hole(holes, reserved)).append(')');
            from = holes.end();
        }
        regex.append(Pattern.quote(template.substring(from)));
        this.literals = fixed + template.length() - from;
        this.pattern = Pattern.compile(regex.toString());
    }

    private static String hole(Matcher hole, Function<String, String> reserved) {
        if (!hole.group(1).isEmpty()) {
            return reserved.apply(hole.group(2));
        }
        return hole.group(3).isEmpty() ? "[^/]+" : ".*";
    }

    public static PathTemplate of(String template) {
        return new PathTemplate(template, _ -> ".+");
    }

    /** {@code reserved} gives the regular expression of each {@code {+name}}. */
    public static PathTemplate of(String template, Function<String, String> reserved) {
        return new PathTemplate(template, reserved);
    }

    /** The decoded values of the holes when the path fits. */
    public Optional<Map<String, String>> match(String path) {
        Matcher matcher = pattern.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // a plus sign is a plus sign in a path
            String raw = matcher.group(i + 1).replace("+", "%2B");
            values.put(names.get(i), URLDecoder.decode(raw, StandardCharsets.UTF_8));
        }
        return Optional.of(values);
    }

    /** Characters that are not holes: the more, the more particular. */
    public int literals() {
        return literals;
    }
}
