/** The door of the Gmail and Calendar side panel: events of Google in, cards out. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "capture",
            "capture :: calendar",
            "capture :: mail",
            "contact",
            "database",
            "google",
            "office",
            "order",
            "search",
            "task",
            "template",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.addon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
