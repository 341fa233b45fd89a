/** Calls from whatever source, each once. */
@NullMarked
package org.kartotek.backend.capture.call;

import org.jspecify.annotations.NullMarked;
