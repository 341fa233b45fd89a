/** Contacts, organizations and groups over REST. */
@NullMarked
package org.kartotek.backend.api.contact;

import org.jspecify.annotations.NullMarked;
