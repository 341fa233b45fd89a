/** The board, the list and the page of orders. */
@NullMarked
package org.kartotek.backend.console.orders;

import org.jspecify.annotations.NullMarked;
