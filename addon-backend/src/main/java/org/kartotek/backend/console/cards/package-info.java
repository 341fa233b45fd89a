/** How the office wants its call cards, with a real customer's card beside it. */
@NullMarked
package org.kartotek.backend.console.cards;

import org.jspecify.annotations.NullMarked;
