/** One search that finds contacts, organizations and orders. */
@NullMarked
package org.kartotek.backend.console.search;

import org.jspecify.annotations.NullMarked;
