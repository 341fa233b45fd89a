import { get } from "/_host/api.js";
import { byId, h, iconButton } from "/_host/dom.js";
import { agenda } from "/_host/calendar/agenda.js";
import { showEvent } from "/_host/calendar/event-pop-up.js";
import { week } from "/_host/calendar/week.js";
import { format, narrow, session } from "/_host/session.js";
import { dateOf, startOfWeek } from "/_host/time-zone.js";

export const DAY = 86_400_000;
let view = narrow.matches ? "agenda" : "week";

/** #2026-11-22 or #2026-11-22/event in the address: which week, and what is open in it. */
function place() {
  const [day, event] = decodeURIComponent(location.hash.slice(1)).split("/");
  const at = Date.parse(`${day}T12:00Z`);
  return { at: Number.isNaN(at) ? Date.now() : at, event };
}

function go(at, event) {
  const day = dateOf(at);
  location.hash = event ? `${day}/${encodeURIComponent(event)}` : day;
}

export async function showCalendar() {
  const { at, event } = place();
  const monday = startOfWeek(at);
  const { items } = await get("/_host/calendar", { user: session.user, from: monday, to: monday + 7 * DAY });
  const open = (one) => {
    go(one.start, one.id);
    showEvent(one);
  };
  byId("labels").replaceChildren(...side(monday));
  byId("work").replaceChildren(h("section", { class: "calendar", "aria-label": "Calendar" }, bar(monday),
    view === "week" ? week(items, monday, open) : agenda(items, monday, open)));
  document.body.classList.remove("is-reading", "labels-open");
  const chosen = items.find(({ id }) => id === event);
  if (chosen && !document.querySelector(".event-pop-up")) showEvent(chosen);
}

function bar(monday) {
  const flip = (name) => () => {
    view = name;
    showCalendar();
  };
  const tab = (name, words) => h("button", { type: "button", class: "tab", "aria-pressed": String(view === name), onclick: flip(name) }, words);
  return h("header", { class: "calendar-bar" },
    h("button", { type: "button", class: "card-button", onclick: () => go(Date.now()) }, "Today"),
    iconButton("chevron-left", "Week before", () => go(weeksAway(monday, -1))), iconButton("chevron-right", "Week after", () => go(weeksAway(monday, 1))),
    h("h2", {}, format(monday + 3 * DAY, { month: "long", year: "numeric" })),
    h("div", { class: "tabs" }, tab("week", "Week"), tab("agenda", "Agenda")));
}

function side(monday) {
  const link = (words, at) => h("a", { class: "label", href: `#${dateOf(at)}` }, h("span", {}, words));
  return [h("p", { class: "side-title" }, "Calendar of"), h("p", { class: "side-who" }, session.user),
    link("Four weeks ago", weeksAway(monday, -4)), link("Week before", weeksAway(monday, -1)), link("This week", Date.now()), link("Week after", weeksAway(monday, 1))];
}

/** Noon of that Monday: in its day also when the clocks change in between. */
function weeksAway(monday, weeks) {
  return monday + (7 * weeks + 0.5) * DAY;
}
