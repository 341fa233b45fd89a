import { h } from "/_host/dom.js";
import { offsetMinutes } from "/_host/time-zone.js";

let numbers = 0;

/**
 * DATE_ONLY is midnight UTC of the day, TIME_ONLY hours and minutes, DATE_AND_TIME a true instant shown in the offset
 * the card names, else in the person's zone. onChangeAction fires when the person has finished choosing.
 */
export function dateTimePicker(given, hands, form) {
  const { name, label, type = "DATE_AND_TIME", onChangeAction } = given;
  const id = `when-${++numbers}`;
  const kind = { DATE_AND_TIME: "datetime-local", DATE_ONLY: "date", TIME_ONLY: "time" }[type];
  const shape = SHAPES[type];
  const initial = shape.show(given);
  const input = h("input", { id, type: kind, name, value: initial });
  const hint = h("p", { class: "hint wrong" });
  input.addEventListener("input", () => form.changed(name));
  if (onChangeAction) input.addEventListener("change", () => hands.act(onChangeAction, input));
  form.add({
    name, canBeRequired: true, remember: () => input.value,
    restore: (value) => { input.value = value; },
    reset: () => { input.value = initial; },
    read: () => (input.value === "" ? null : shape.read(input.value, given)),
    focus: () => input.focus(),
    fail: (words) => { hint.textContent = words ?? ""; },
  });
  return h("div", { class: "when" }, h("div", { class: "outlined floated" }, input, h("label", { for: id }, label ?? name)), hint);
}

const SHAPES = {
  DATE_AND_TIME: {
    show: (given) => (given.valueMsEpoch ? wall(Number(given.valueMsEpoch) + offsetOf(given, Number(given.valueMsEpoch))).slice(0, 16) : ""),
    read: (text, given) => {
      const asUtc = Date.parse(`${text}Z`);
      return { dateTimeInput: { msSinceEpoch: String(asUtc - offsetOf(given, asUtc)), hasDate: true, hasTime: true } };
    },
  },
  DATE_ONLY: {
    show: (given) => (given.valueMsEpoch ? wall(Number(given.valueMsEpoch)).slice(0, 10) : ""),
    read: (text) => ({ dateInput: { msSinceEpoch: String(Date.parse(`${text}T00:00Z`)) } }),
  },
  TIME_ONLY: {
    show: (given) => (given.valueMsEpoch ? wall(Number(given.valueMsEpoch)).slice(11, 16) : ""),
    read: (text) => {
      const [hours, minutes] = text.split(":").map(Number);
      return { timeInput: { hours, minutes } };
    },
  },
};

function offsetOf({ timezoneOffsetDate }, ms) {
  return (timezoneOffsetDate ?? offsetMinutes(ms)) * 60_000;
}

function wall(ms) {
  return new Date(ms).toISOString();
}
