/** The add-on host: a Gmail and Calendar page that asks the add-on as Google asks it. */
@NullMarked
package org.kartotek.simulator.host;

import org.jspecify.annotations.NullMarked;
