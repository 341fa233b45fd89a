package org.kartotek.backend.scenario;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** The class path of this JVM with its folders packed: a JVM caches the classes of jars only. */
final class Jars {
    private Jars() {}

    static String packed(Path into) throws IOException {
        Files.createDirectories(into);
        var all = new ArrayList<String>();
        for (var it :
                Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                        .split(System.getProperty("java.class.path"))) {
            if (!Files.isDirectory(Path.of(it))) all.add(it);
            else all.add(pack(it, into.resolve(all.size() + ".jar")));
        }
        return String.join(File.pathSeparator, all);
    }

    private static String pack(String folder, Path jar) {
        var file = jar.toAbsolutePath().toString();
        int failed =
                ToolProvider.findFirst("jar")
                        .orElseThrow()
                        .run(System.out, System.err, "-c", "-0", "-f", file, "-C", folder, ".");
        if (failed != 0) throw new IllegalStateException("Cannot pack " + folder);
        return file;
    }
}
