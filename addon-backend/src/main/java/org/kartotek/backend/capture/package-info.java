/** Which mails, meetings and calls become interactions, and with whom the office meets next. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "callcard",
            "contact",
            "database",
            "google",
            "office",
            "order",
            "task",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.capture;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
