/**
 * For the person who sets it up: what Google has to be told, and whether all is as it should be.
 */
@ApplicationModule(
        displayName = "Setup",
        allowedDependencies = {"addon :: token", "command", "database", "google"})
@NullMarked
package org.kartotek.backend.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
