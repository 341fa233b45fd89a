/** Interactions, notes and timelines over REST. */
@NullMarked
package org.kartotek.backend.api.timeline;

import org.jspecify.annotations.NullMarked;
