/** Today and the tasks. */
@NullMarked
package org.kartotek.backend.console.tasks;

import org.jspecify.annotations.NullMarked;
