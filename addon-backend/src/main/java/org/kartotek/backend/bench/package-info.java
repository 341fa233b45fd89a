/** Measures what the product costs, on this machine, against a floor measured in the same run. */
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {"access", "command", "database", "google", "office", "order"})
@NullMarked
package org.kartotek.backend.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
