/** Google's card vocabulary, only the part that works in Gmail and Calendar. */
@NullMarked
package org.kartotek.sidebar.card;

import org.jspecify.annotations.NullMarked;
