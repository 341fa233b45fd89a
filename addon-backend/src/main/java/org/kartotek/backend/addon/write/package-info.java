/** What the panel's buttons and forms write, each at most once. */
@NullMarked
package org.kartotek.backend.addon.write;

import org.jspecify.annotations.NullMarked;
