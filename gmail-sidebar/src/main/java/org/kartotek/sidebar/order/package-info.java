/** Cards about orders. */
@NullMarked
package org.kartotek.sidebar.order;

import org.jspecify.annotations.NullMarked;
