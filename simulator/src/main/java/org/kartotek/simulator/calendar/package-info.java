/** Google Calendar: events and series, changes since a token, and channels that tell of changes. */
@NullMarked
package org.kartotek.simulator.calendar;

import org.jspecify.annotations.NullMarked;
