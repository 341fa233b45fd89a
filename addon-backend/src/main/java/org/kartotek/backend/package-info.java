/** The server. */
@NullMarked
package org.kartotek.backend;

import org.jspecify.annotations.NullMarked;
