/** The headers of the mail that is open. */
@NullMarked
package org.kartotek.backend.addon.mail;

import org.jspecify.annotations.NullMarked;
