/** A local Google Workspace: the outside world, spoken to only over HTTP. */
@NullMarked
package org.kartotek.simulator;

import org.jspecify.annotations.NullMarked;
