package org.kartotek.backend.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/** The first argument of the jar, when it is not a setting. */
@FunctionalInterface
public interface Command {
    /**
     * @param arguments what follows the command's name
     * @return the exit status: 0 if all went well, 1 if a part failed, 2 for wrong usage
     */
    int run(List<String> arguments, InputStream in, PrintStream out, PrintStream log)
            throws IOException;
}
