/**
 * The contacts lane: Google Contacts and ours, both ways; what it asks people, and their answers.
 */
@NamedInterface("contacts")
@NullMarked
package org.kartotek.backend.google.contacts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
