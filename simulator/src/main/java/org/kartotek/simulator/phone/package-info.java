/**
 * A telephone: the address book as synced, the incoming call, and the calls it backs up by mail.
 */
@NullMarked
package org.kartotek.simulator.phone;

import org.jspecify.annotations.NullMarked;
