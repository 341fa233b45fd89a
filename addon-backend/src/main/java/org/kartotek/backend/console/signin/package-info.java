/** Signing in with Google, and who may load which page. */
@NullMarked
package org.kartotek.backend.console.signin;

import org.jspecify.annotations.NullMarked;
