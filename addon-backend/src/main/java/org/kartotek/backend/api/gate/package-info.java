/** Who may call, how often, and what a repeated call answers. */
@NullMarked
package org.kartotek.backend.api.gate;

import org.jspecify.annotations.NullMarked;
