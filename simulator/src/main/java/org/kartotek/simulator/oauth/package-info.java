/** OAuth 2 and OpenID Connect as Google's account server speaks them. */
@NullMarked
package org.kartotek.simulator.oauth;

import org.jspecify.annotations.NullMarked;
