/** Folded tokens that find a contact, organization or order by anything a person types. */
@ApplicationModule(allowedDependencies = {"database", "office"})
@NullMarked
package org.kartotek.backend.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
