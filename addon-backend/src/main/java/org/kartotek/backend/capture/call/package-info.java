/** Calls from whatever source, each once. */
@NamedInterface("call")
@NullMarked
package org.kartotek.backend.capture.call;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
