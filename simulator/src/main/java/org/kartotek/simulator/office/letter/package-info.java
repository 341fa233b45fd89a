/** Mails as the usual mail programs write them, down to quotes, signatures and charsets. */
@NullMarked
package org.kartotek.simulator.office.letter;

import org.jspecify.annotations.NullMarked;
