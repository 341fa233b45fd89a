/**
 * The mail lane: follows each mailbox and writes what concerns a known contact into the timeline.
 */
@NamedInterface("mail")
@NullMarked
package org.kartotek.backend.capture.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
