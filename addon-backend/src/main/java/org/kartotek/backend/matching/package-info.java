/** Who is the same: contacts that two sources know under different names. */
@ApplicationModule(allowedDependencies = {"access", "audit", "contact", "database", "office"})
@NullMarked
package org.kartotek.backend.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
