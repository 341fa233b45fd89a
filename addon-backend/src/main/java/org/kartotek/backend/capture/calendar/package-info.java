/** The calendar lane: meetings with known contacts, past and next, and calls a phone wrote down. */
@NamedInterface("calendar")
@NullMarked
package org.kartotek.backend.capture.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
