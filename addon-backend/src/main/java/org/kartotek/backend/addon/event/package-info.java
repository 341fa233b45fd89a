/** What Google tells with a call, read leniently. */
@NullMarked
package org.kartotek.backend.addon.event;

import org.jspecify.annotations.NullMarked;
