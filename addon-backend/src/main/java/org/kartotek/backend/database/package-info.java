/**
 * The database underneath: the embedded server, its settings, ids and the office every statement is
 * held to.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kartotek.backend.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
