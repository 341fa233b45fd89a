package org.kartotek.backend.setup;

import java.util.List;

/** One look at one side of the installation. It finds at least one thing, good or bad. */
@FunctionalInterface
interface Check {
    List<Finding> findings();
}
