/** The contacts lane: Google Contacts and ours, both ways. */
@NullMarked
package org.kartotek.backend.google.contacts;

import org.jspecify.annotations.NullMarked;
