/** The tenant: one company's settings, and the scope that holds every query to it. */
@ApplicationModule(allowedDependencies = {"database"})
@NullMarked
package org.kartotek.backend.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
