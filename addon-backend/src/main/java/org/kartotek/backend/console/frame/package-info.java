/** What every page shares: the frame, the problem pages, the icons. */
@NullMarked
package org.kartotek.backend.console.frame;

import org.jspecify.annotations.NullMarked;
