/** The short status that a phone shows while it rings, inside a field that belongs to people. */
@NullMarked
package org.kartotek.sync.ring;

import org.jspecify.annotations.NullMarked;
