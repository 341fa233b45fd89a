/** What the Gmail and Calendar side panel shows. */
@NullMarked
package org.kartotek.sidebar;

import org.jspecify.annotations.NullMarked;
