/** Cards for when something is in the way: what happened, what is safe, what to do. */
@NullMarked
package org.kartotek.sidebar.trouble;

import org.jspecify.annotations.NullMarked;
