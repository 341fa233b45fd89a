/** The web pages: sign-in, and what managers and owners read and do in a browser. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "addon :: token",
            "audit",
            "capture",
            "capture :: calendar",
            "capture :: call",
            "capture :: tasks",
            "callcard",
            "callcard :: badge",
            "contact",
            "database",
            "google",
            "google :: contacts",
            "google :: phoneset",
            "google :: push",
            "office",
            "order",
            "search",
            "setup",
            "task",
            "template",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
