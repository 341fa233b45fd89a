/** What went wrong, as RFC 9457 says it. */
@NullMarked
package org.kartotek.backend.api.problem;

import org.jspecify.annotations.NullMarked;
