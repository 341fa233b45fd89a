/** The phone set of each Google account: looked at once a day, kept in the contacts lane. */
@NamedInterface("phoneset")
@NullMarked
package org.kartotek.backend.google.phoneset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
