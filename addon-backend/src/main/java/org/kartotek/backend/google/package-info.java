/**
 * Google accounts of the office: consent, tokens, the lanes that keep each of them in step, the
 * ledger of what happened.
 */
@ApplicationModule(
        allowedDependencies = {
            "access",
            "audit",
            "callcard",
            "callcard :: badge",
            "callcard :: phoneset",
            "contact",
            "database",
            "matching",
            "office",
            "order",
            "search",
            "timeline"
        })
@NullMarked
package org.kartotek.backend.google;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
