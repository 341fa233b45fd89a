/**
 * What a mail says: who wrote to whom, when, and the words the writer added. Broken mail never
 * throws.
 */
@NullMarked
package org.kartotek.sync.mail;

import org.jspecify.annotations.NullMarked;
