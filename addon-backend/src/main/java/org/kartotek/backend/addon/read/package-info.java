/** Read models: what a card shows, in as few statements as possible. */
@NullMarked
package org.kartotek.backend.addon.read;

import org.jspecify.annotations.NullMarked;
