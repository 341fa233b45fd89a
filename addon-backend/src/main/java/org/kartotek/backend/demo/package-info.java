/** The demo: a made-up office on a simulated Google. */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "capture :: call",
            "contact",
            "database",
            "google",
            "office",
            "order",
            "template"
        })
@NullMarked
package org.kartotek.backend.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
