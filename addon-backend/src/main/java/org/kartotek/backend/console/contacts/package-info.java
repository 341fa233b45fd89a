/** The pages of contacts and organizations. */
@NullMarked
package org.kartotek.backend.console.contacts;

import org.jspecify.annotations.NullMarked;
