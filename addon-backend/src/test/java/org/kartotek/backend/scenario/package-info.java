/**
 * People on two phones and in the office, a Google with bad days, and what must hold when it is
 * quiet.
 */
@NullMarked
package org.kartotek.backend.scenario;

import org.jspecify.annotations.NullMarked;
