package org.kartotek.simulator.takeout;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Where the read items go. */
public interface Destination {
    /**
     * @param person as the People API has it, without memberships
     */
    void contact(String account, ObjectNode person, List<String> labels);

    /**
     * @param labels as {@code X-Gmail-Labels} names them
     * @param id Gmail's ids of the message and its thread, 0 when the file does not say
     */
    void mail(String account, byte[] mail, Instant at, String labels, long id, long thread);

    /**
     * @param event as the Calendar API has it
     */
    void event(String account, ObjectNode event);
}
