/** Forms that put down what happened and what is to do. */
@NullMarked
package org.kartotek.sidebar.log;

import org.jspecify.annotations.NullMarked;
