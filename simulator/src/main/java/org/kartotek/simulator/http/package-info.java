/**
 * Plain HTTP for the simulator: requests, replies, path templates, gzip, method override and
 * multipart batches.
 */
@NullMarked
package org.kartotek.simulator.http;

import org.jspecify.annotations.NullMarked;
