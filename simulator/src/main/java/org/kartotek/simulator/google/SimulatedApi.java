package org.kartotek.simulator.google;

import tools.jackson.databind.node.ObjectNode;

/**
 * One sibling of the simulated Workspace: an API, a page or a control surface with its own state.
 */
public interface SimulatedApi {

    /** Whose changes these are in the journal. */
    String name();

    /** Says which calls it answers. */
    void routes(Routes routes);

    /** Applies one change it journalled earlier. Nothing may be journalled from here. */
    default void replay(ObjectNode change) {}

    /** Forgets everything, as before the first start. The content is filled in again afterwards. */
    default void reset() {}
}
