/** Users, roles, and who is calling through which door. */
@ApplicationModule(allowedDependencies = {"database", "office"})
@NullMarked
package org.kartotek.backend.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
