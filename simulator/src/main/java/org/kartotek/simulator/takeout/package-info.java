/** Reads what a person can download of their own account: contacts, mail and calendars in files. */
@NullMarked
package org.kartotek.simulator.takeout;

import org.jspecify.annotations.NullMarked;
