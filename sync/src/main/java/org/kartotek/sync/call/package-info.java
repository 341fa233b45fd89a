/** Calls as the phone's own call log tells them, without an app of ours. */
@NullMarked
package org.kartotek.sync.call;

import org.jspecify.annotations.NullMarked;
