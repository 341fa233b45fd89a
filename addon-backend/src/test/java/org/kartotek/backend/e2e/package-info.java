/** The product in a real browser: what people see and click, and whether everybody can use it. */
@NullMarked
package org.kartotek.backend.e2e;

import org.jspecify.annotations.NullMarked;
