/** Cards that belong to no single mail: my day, search, the calendar, a mail being written. */
@NullMarked
package org.kartotek.sidebar.home;

import org.jspecify.annotations.NullMarked;
