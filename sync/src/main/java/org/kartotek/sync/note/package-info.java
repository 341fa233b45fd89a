/**
 * The one text field of a Google contact that the card and people share: composing it, reading it
 * back, understanding it.
 */
@NullMarked
package org.kartotek.sync.note;

import org.jspecify.annotations.NullMarked;
