/** The simulator's own control side, {@code /_sim/**}: for tests, scripts and the curious. */
@NullMarked
package org.kartotek.simulator.control;

import org.jspecify.annotations.NullMarked;
