/** The only place that touches Google's client libraries. */
@NullMarked
package org.kartotek.sync.google;

import org.jspecify.annotations.NullMarked;
