/** The photo we draw for a contact that has none. */
@NamedInterface("badge")
@NullMarked
package org.kartotek.backend.callcard.badge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
