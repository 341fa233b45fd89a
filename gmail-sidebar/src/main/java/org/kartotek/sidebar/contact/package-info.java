/** Cards about who wrote: contacts, organizations, strangers, colleagues, lists. */
@NullMarked
package org.kartotek.sidebar.contact;

import org.jspecify.annotations.NullMarked;
