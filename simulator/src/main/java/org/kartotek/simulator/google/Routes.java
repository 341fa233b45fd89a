package org.kartotek.simulator.google;

import org.kartotek.simulator.http.Reply;
import org.kartotek.simulator.http.Request;
import org.kartotek.simulator.http.Router;
import tools.jackson.databind.node.ObjectNode;

/** Where a sibling says what it answers. */
public interface Routes {

    /**
     * Answers a Google method; an answer without a schema in the discovery document leaves as 204.
     */
    @FunctionalInterface
    interface Handler {
        ObjectNode answer(Call call);
    }

    /** {@code id} as in the discovery document: {@code people.people.get}. */
    void method(String id, Cost cost, Handler handler);

    /**
     * Anything that is not a Google method. Templates: {@code /phone/{id}}, {@code
     * /static/{file*}}.
     */
    void page(String httpMethod, String path, Router.Endpoint endpoint);

    /**
     * A control call: a page that exists only when the control side is on. Refusals become JSON.
     */
    void control(String httpMethod, String path, Router.Endpoint endpoint);

    /** Asks another door from inside, as Google's own pages ask Google's servers. */
    Reply answer(Request request);
}
