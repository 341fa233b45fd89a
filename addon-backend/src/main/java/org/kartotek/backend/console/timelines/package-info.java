/** Timelines as lines, days and folds. */
@NullMarked
package org.kartotek.backend.console.timelines;

import org.jspecify.annotations.NullMarked;
