/** The ledger page: what is up to date with Google and what is not. */
@NullMarked
package org.kartotek.backend.console.sync;

import org.jspecify.annotations.NullMarked;
