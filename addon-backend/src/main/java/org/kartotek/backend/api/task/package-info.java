/** Tasks over REST. */
@NullMarked
package org.kartotek.backend.api.task;

import org.jspecify.annotations.NullMarked;
