/**
 * Google tells by itself that something changed. It is only a hint, which lets a lane look at once:
 * what is lost on the way, polling finds.
 */
@NamedInterface("push")
@NullMarked
package org.kartotek.backend.google.push;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
