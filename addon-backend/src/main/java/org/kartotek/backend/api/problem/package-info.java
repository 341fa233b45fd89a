/** What went wrong, as RFC 9457 says it. */
@NamedInterface("problem")
@NullMarked
package org.kartotek.backend.api.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
