/** What a customer asked for, from enquiry to done. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "contact",
            "database",
            "office",
            "search",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.order;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
