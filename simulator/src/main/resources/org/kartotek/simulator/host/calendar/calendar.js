import { get } from "/_host/api.js";
import { byId, h, iconButton } from "/_host/dom.js";
import { agenda } from "/_host/calendar/agenda.js";
import { showEvent } from "/_host/calendar/event-pop-up.js";
import { week } from "/_host/calendar/week.js";
import { format, narrow, session } from "/_host/session.js";
import { startOfDay } from "/_host/time-zone.js";

export const DAY = 86_400_000;
let view = narrow.matches ? "agenda" : "week";

/** #2026-11-22 or #2026-11-22/event in the address: which week, and what is open in it. */
function place() {
  const [day, event] = decodeURIComponent(location.hash.slice(1)).split("/");
  const at = Date.parse(`${day}T12:00Z`);
  return { at: Number.isNaN(at) ? Date.now() : at, event };
}

function go(at, event) {
  const day = new Date(at + DAY / 2).toISOString().slice(0, 10);
  location.hash = event ? `${day}/${encodeURIComponent(event)}` : day;
}

export async function showCalendar() {
  const { at, event } = place();
  const monday = startOfDay(startOfDay(at) + DAY / 2 - ((new Date(at).getUTCDay() + 6) % 7) * DAY);
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
    iconButton("chevron-left", "Week before", () => go(monday - 7 * DAY)), iconButton("chevron-right", "Week after", () => go(monday + 7 * DAY)),
    h("h2", {}, format(monday + 3 * DAY, { month: "long", year: "numeric" })),
    h("div", { class: "tabs" }, tab("week", "Week"), tab("agenda", "Agenda")));
}

function side(monday) {
  const link = (words, at) => h("a", { class: "label", href: `#${new Date(at + DAY / 2).toISOString().slice(0, 10)}` }, h("span", {}, words));
  return [h("p", { class: "side-title" }, "Calendar of"), h("p", { class: "side-who" }, session.user),
    link("Four weeks ago", monday - 28 * DAY), link("Week before", monday - 7 * DAY), link("This week", Date.now() - DAY / 2), link("Week after", monday + 7 * DAY)];
}
