/**
 * Who a Google contact is to us and what changes on which side: pure decisions about facts in
 * canonical form.
 */
@NullMarked
package org.kartotek.sync.contact;

import org.jspecify.annotations.NullMarked;
