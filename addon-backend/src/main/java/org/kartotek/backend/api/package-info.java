/** REST for other programs: {@code /api/v1}. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "capture",
            "contact",
            "database",
            "office",
            "order",
            "search",
            "task",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
