/** Things to do, with due time and assignee. */
@ApplicationModule(allowedDependencies = {"access", "audit", "database", "office"})
@NullMarked
package org.kartotek.backend.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
