/** The calendar lane: meetings with known contacts, past and next. */
@NullMarked
package org.kartotek.backend.capture.calendar;

import org.jspecify.annotations.NullMarked;
