/** The office's own pages: settings, users, audit. */
@NullMarked
package org.kartotek.backend.console.office;

import org.jspecify.annotations.NullMarked;
