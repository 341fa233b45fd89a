/** Keeping Google and us the same: pure decisions, no Spring, no database. */
@NullMarked
package org.kartotek.sync;

import org.jspecify.annotations.NullMarked;
