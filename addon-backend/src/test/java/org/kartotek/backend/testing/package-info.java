/**
 * What every test of the server starts from: a real database, emptied after each test, that guards
 * offices and counts statements.
 */
@NullMarked
package org.kartotek.backend.testing;

import org.jspecify.annotations.NullMarked;
