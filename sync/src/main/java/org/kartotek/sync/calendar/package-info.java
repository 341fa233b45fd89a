/** What a calendar says: who meets whom and when, series and exceptions worked out. */
@NullMarked
package org.kartotek.sync.calendar;

import org.jspecify.annotations.NullMarked;
