/** Tasks in Google Calendar: which calendar, what goes there, what people change there. */
@NamedInterface("tasks")
@NullMarked
package org.kartotek.backend.capture.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
