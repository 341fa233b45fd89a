/** Which contacts a phone should have when it cannot have all of them: a pure choice. */
@NamedInterface("phoneset")
@NullMarked
package org.kartotek.backend.callcard.phoneset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
