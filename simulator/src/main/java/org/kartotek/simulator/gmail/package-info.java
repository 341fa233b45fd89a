/** Gmail: mailboxes with labels, threads, history, search and drafts, behind Google's Gmail API. */
@NullMarked
package org.kartotek.simulator.gmail;

import org.jspecify.annotations.NullMarked;
