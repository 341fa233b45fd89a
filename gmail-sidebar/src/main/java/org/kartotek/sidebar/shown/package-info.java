/** The facts a card shows, as plain values: what the server knows, ready to be said. */
@NullMarked
package org.kartotek.sidebar.shown;

import org.jspecify.annotations.NullMarked;
