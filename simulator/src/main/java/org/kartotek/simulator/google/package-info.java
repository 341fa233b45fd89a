/**
 * What every simulated Google API shares: calls, refusals, quotas, counters, faults, the clock and
 * the journal.
 *
 * <p>To plug in, implement {@link org.kartotek.simulator.google.SimulatedApi} and add one line to
 * {@code Simulator#siblings}. A Google method is named by its discovery id, {@code
 * routes.method("gmail.users.messages.get", Cost.of(Quota.GMAIL, 20), this::get)}; path, HTTP
 * method, parameters, scopes, body and answer are then checked against the discovery document
 * before and after the handler runs. Everything else (a page, a control call) is {@code
 * routes.page("GET", "/phone/{path}", request -> …)}.
 *
 * <p>State: keep it in memory, guard it yourself, and call {@link
 * org.kartotek.simulator.google.Journal#append} with the change BEFORE the answer leaves, inside
 * the same lock that orders the changes; {@code replay} gets the same object back at the next
 * start. Journal outcomes (ids, etags, times), never wishes, so that a replay gives the same world.
 *
 * <p>Refuse by throwing {@link org.kartotek.simulator.google.Refused}; the body takes the shape of
 * the API. Time comes from {@link org.kartotek.simulator.google.Workspace#clock()}, except in
 * signed tokens, which carry real time.
 */
@NullMarked
package org.kartotek.simulator.google;

import org.jspecify.annotations.NullMarked;
