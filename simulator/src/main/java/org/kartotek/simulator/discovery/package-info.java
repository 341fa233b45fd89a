/**
 * Google's discovery documents as the oracle: which paths, parameters, bodies and answers exist.
 */
@NullMarked
package org.kartotek.simulator.discovery;

import org.jspecify.annotations.NullMarked;
