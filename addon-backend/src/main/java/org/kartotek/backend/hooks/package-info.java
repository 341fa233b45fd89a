/** What other systems tell by themselves, each call signed: {@code /hooks}. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "api :: problem",
            "capture :: call",
            "database",
            "google :: push",
            "office"
        })
@NullMarked
package org.kartotek.backend.hooks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
