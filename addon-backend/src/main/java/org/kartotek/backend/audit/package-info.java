/** Who did what, written in the transaction that did it. */
@ApplicationModule(allowedDependencies = {"access", "database", "office"})
@NullMarked
package org.kartotek.backend.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
