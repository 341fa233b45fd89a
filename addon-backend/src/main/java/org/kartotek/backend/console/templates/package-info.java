/** The texts an office keeps for its mails. */
@NullMarked
package org.kartotek.backend.console.templates;

import org.jspecify.annotations.NullMarked;
