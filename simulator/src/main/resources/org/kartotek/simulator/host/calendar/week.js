import { h } from "/_host/dom.js";
import { DAY } from "/_host/calendar/calendar.js";
import { format } from "/_host/session.js";
import { offsetMinutes, startOfDay } from "/_host/time-zone.js";

const FIRST = 7;
const LAST = 21;
const HOUR = 48;

/** Seven columns of the working day; what starts earlier or ends later is cut at the edge, nothing is left out. */
export function week(items, monday, open) {
  const days = Array.from({ length: 7 }, (_, at) => startOfDay(monday + at * DAY + DAY / 2));
  const body = h("div", { class: "week-body" }, hours(days[0]), days.map((day) => column(items.filter((one) => !one.allDay), day, open)));
  body.style.setProperty("--height", `${(LAST - FIRST) * HOUR}px`);
  body.style.setProperty("--hour", `${HOUR}px`);
  return h("div", { class: "week", tabindex: "0", role: "group", "aria-label": "Week" }, h("div", { class: "week-head" }, h("span", {}), days.map((day) => head(items, day, open))), body);
}

function head(items, day, open) {
  const today = startOfDay(Date.now()) === day;
  const whole = items.filter((one) => one.allDay && one.start < day + DAY && one.end > day);
  return h("div", { class: today ? "day-head today" : "day-head" }, h("small", {}, format(day + DAY / 2, { weekday: "short" })),
    h("b", {}, format(day + DAY / 2, { day: "numeric" })), whole.map((one) => h("button", { type: "button", class: "whole-day", onclick: () => open(one) }, one.title)));
}

function hours(day) {
  return h("div", { class: "hours", "aria-hidden": "true" }, Array.from({ length: LAST - FIRST }, (_, at) => h("span", {}, format(day + (FIRST + at) * 3_600_000, { hour: "numeric", minute: "2-digit" }))));
}

function column(items, day, open) {
  const own = items.filter((one) => one.start < day + DAY && one.end > day).sort((a, b) => a.start - b.start);
  const lanes = [];
  const placed = own.map((event) => {
    const { from, to } = drawn(event, day);
    const free = lanes.findIndex((end) => end <= from);
    const lane = free < 0 ? lanes.length : free;
    lanes[lane] = to;
    return { event, from, to, lane };
  });
  return h("div", { class: "day" }, placed.map((one) => block(one, lanes.length, open)));
}

/** Where it stands on the page, in hours: what lies outside the working day shares its edge with others. */
function drawn(event, day) {
  const from = clamp((event.start - day) / 3_600_000 + dst(event.start, day));
  return { from, to: Math.max(from + 0.45, clamp((event.end - day) / 3_600_000 + dst(event.end, day))) };
}

function block({ event, from, to, lane }, lanes, open) {
  const time = { hour: "numeric", minute: "2-digit" };
  const element = h("button", { type: "button", class: `block ${event.status}`, onclick: () => open(event), title: `${format(event.start, time)} ${event.title}` },
    h("b", {}, event.title), h("small", {}, `${format(event.start, time)} – ${format(event.end, time)}`));
  element.classList.toggle("short", (to - from) * HOUR < 40);
  element.style.top = `${(from - FIRST) * HOUR}px`;
  element.style.height = `${(to - from) * HOUR - 2}px`;
  element.style.left = `${(lane / lanes) * 100}%`;
  element.style.width = `calc(${100 / lanes}% - 3px)`;
  return element;
}

/** On the day the clocks change, the wall clock and the hours since midnight differ. */
function dst(at, day) {
  return (offsetMinutes(at) - offsetMinutes(day)) / 60;
}

function clamp(hour) {
  return Math.min(LAST - 0.5, Math.max(FIRST, hour));
}
