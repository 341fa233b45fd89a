/**
 * A made-up trading office: contacts, mail, calls, diary and orders, the same for the same seed and
 * last day.
 */
@NullMarked
package org.kartotek.simulator.office;

import org.jspecify.annotations.NullMarked;
