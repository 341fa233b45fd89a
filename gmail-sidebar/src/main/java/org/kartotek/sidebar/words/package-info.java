/** How facts are said: sentences, dates and amounts in the language of the reader. */
@NullMarked
package org.kartotek.sidebar.words;

import org.jspecify.annotations.NullMarked;
