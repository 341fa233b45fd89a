/** Cards about tasks. */
@NullMarked
package org.kartotek.sidebar.task;

import org.jspecify.annotations.NullMarked;
