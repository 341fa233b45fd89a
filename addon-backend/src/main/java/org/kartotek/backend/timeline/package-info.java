/** Interactions and notes, and the one index every timeline is read from. */
@ApplicationModule(
        allowedDependencies = {"access", "audit", "contact", "database", "office", "search"})
@NullMarked
package org.kartotek.backend.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
