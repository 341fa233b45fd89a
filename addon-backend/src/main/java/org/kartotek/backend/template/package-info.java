/** Texts an office keeps for its mails, with fields that each customer fills. */
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "office"})
@NullMarked
package org.kartotek.backend.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
