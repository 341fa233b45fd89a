/** What a server insists on before it starts. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.kartotek.backend.startup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
