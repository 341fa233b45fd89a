/** The call card: what of a contact stands on a phone, and what comes back from there. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "database",
            "office",
            "order",
            "task",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.callcard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
