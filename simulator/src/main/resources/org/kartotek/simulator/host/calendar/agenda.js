import { h } from "/_host/dom.js";
import { DAY } from "/_host/calendar/calendar.js";
import { format } from "/_host/session.js";

export function agenda(items, monday, open) {
  const days = Array.from({ length: 7 }, (_, at) => monday + at * DAY);
  const filled = days.map((day) => [day, items.filter((item) => item.start < day + DAY && item.end > day)]).filter(([, events]) => events.length);
  if (filled.length === 0) return h("p", { class: "empty" }, "Nothing is planned this week.");
  return h("div", { class: "agenda" }, filled.map(([day, events]) => h("section", {},
    h("h3", {}, format(day + DAY / 2, { weekday: "long", day: "numeric", month: "long" })),
    h("ul", {}, events.map((event) => h("li", {}, line(event, open)))))));
}

function line(event, open) {
  const time = { hour: "numeric", minute: "2-digit" };
  const when = event.allDay ? "All day" : `${format(event.start, time)} – ${format(event.end, time)}`;
  return h("button", { type: "button", class: `agenda-event ${event.status}`, onclick: () => open(event) },
    h("time", {}, when), h("span", {}, h("b", {}, event.title), event.location && h("small", {}, event.location)));
}
