import { session } from "/_host/session.js";

/** Minutes the office's wall clock is ahead of UTC at that instant. */
export function offsetMinutes(ms, timeZone = session.settings.timeZone) {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
  }).formatToParts(ms);
  const part = (type) => Number(parts.find((one) => one.type === type).value);
  const wall = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return Math.round((wall - Math.floor(ms / 1000) * 1000) / 60_000);
}

/** Midnight, in the office's zone, of the day that holds this instant. */
export function startOfDay(ms) {
  const shift = offsetMinutes(ms) * 60_000;
  return Math.floor((ms + shift) / 86_400_000) * 86_400_000 - shift;
}

/** The date on the office's calendar at this instant, 2026-11-22. */
export function dateOf(ms) {
  return new Date(ms + offsetMinutes(ms) * 60_000).toISOString().slice(0, 10);
}

/** Midnight of its Monday, in the office's zone, whatever day it is in UTC. */
export function startOfWeek(ms) {
  const sinceMonday = (new Date(dateOf(ms)).getUTCDay() + 6) % 7;
  return startOfDay(startOfDay(ms) + 43_200_000 - sinceMonday * 86_400_000);
}
