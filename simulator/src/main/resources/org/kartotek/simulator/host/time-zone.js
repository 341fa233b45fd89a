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
