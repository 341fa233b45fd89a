/** Who is calling: Google's add-on service, and for which of its users. */
@NamedInterface("token")
@NullMarked
package org.kartotek.backend.addon.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
