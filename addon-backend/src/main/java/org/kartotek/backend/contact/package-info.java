/** People we deal with, their organizations and groups. */
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "office", "search"})
@NullMarked
package org.kartotek.backend.contact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
