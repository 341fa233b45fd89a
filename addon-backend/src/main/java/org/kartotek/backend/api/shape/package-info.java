/** The forms that all answers share. */
@NullMarked
package org.kartotek.backend.api.shape;

import org.jspecify.annotations.NullMarked;
