import { post } from "/_host/api.js";
import { session } from "/_host/session.js";
import { note } from "/_host/panel/drawer.js";

const PATIENCE = 30_000;

/**
 * Sends one event: {trigger, messageId?, eventId?} or {action, formInputs}. The simulator builds, signs and posts it and
 * checks the answer; whatever Google would not show becomes a Broken here.
 */
export async function send(event) {
  const asked = { user: session.user, platform: session.platform, locale: session.locale, hostApp: event.hostApp, ...event };
  const answer = await post("/_host/events", asked, AbortSignal.timeout(PATIENCE + 2_000)).catch((error) => ({
    problems: [error.name === "TimeoutError" ? "No answer within 30 seconds" : error.message],
  }));
  note(asked, answer);
  if (answer.problems?.length) throw new Broken(answer.problems);
  return answer.body;
}

/** All an ordinary user learns is one sentence; the reasons are in the developer drawer. */
export class Broken extends Error {
  constructor(problems) {
    super("Something went wrong when executing the add-on.");
    this.problems = problems;
  }
}
