/** What a page says, in five languages: sentences, times, amounts. */
@NullMarked
package org.kartotek.backend.console.words;

import org.jspecify.annotations.NullMarked;
