/** What the jar does without starting a server: JSON lines in, JSON lines out, the log aside. */
@ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {})
@NullMarked
package org.kartotek.backend.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
