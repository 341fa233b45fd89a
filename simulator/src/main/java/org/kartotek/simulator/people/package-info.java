/** The People API v1: contacts, contact groups and other contacts of each account. */
@NullMarked
package org.kartotek.simulator.people;

import org.jspecify.annotations.NullMarked;
