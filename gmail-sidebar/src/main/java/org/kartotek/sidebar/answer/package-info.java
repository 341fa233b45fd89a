/** The envelopes Google expects around cards, and the one place that chooses among them. */
@NullMarked
package org.kartotek.sidebar.answer;

import org.jspecify.annotations.NullMarked;
