/** Orders over REST. */
@NullMarked
package org.kartotek.backend.api.order;

import org.jspecify.annotations.NullMarked;
