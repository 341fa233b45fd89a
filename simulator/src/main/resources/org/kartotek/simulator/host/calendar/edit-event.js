import { post } from "/_host/api.js";
import { showCalendar } from "/_host/calendar/calendar.js";
import { h } from "/_host/dom.js";
import { session } from "/_host/session.js";
import { offsetMinutes } from "/_host/time-zone.js";

/** What a person does to an event: another title, another time, away with it. It keeps its length. */
export function editEvent(event, close) {
  const title = h("input", { name: "title", value: event.title, required: true, maxlength: "500" });
  const start = h("input", { name: "start", type: event.allDay ? "date" : "datetime-local", value: wall(event), required: true });
  const said = h("p", { role: "status" });
  const write = (path, more) => async () => {
    try {
      await post(path, { user: session.user, id: event.id, ...more() });
      close();
      await showCalendar();
    } catch (refused) {
      said.textContent = refused.message;
    }
  };
  const moved = () => {
    const from = instant(start.value, event.allDay);
    return { title: title.value, allDay: event.allDay, start: from, end: from + event.end - event.start };
  };
  const save = write("/_host/calendar/event", moved);
  const form = h("form", { class: "edit-event", onsubmit: (sent) => {
    sent.preventDefault();
    save();
  } }, h("label", {}, "Title", title), h("label", {}, "Starts", start), said,
    h("div", { class: "edit-buttons" }, h("button", { class: "card-button" }, "Save"),
      h("button", { type: "button", class: "card-button", onclick: write("/_host/calendar/event/delete", () => ({})) }, "Delete")));
  return h("details", { class: "edit" }, h("summary", {}, "Edit"), form);
}

/** The wall clock of the office, as a field of a form wants it. */
function wall({ start, allDay }) {
  const clock = new Date(start + offsetMinutes(start) * 60_000).toISOString();
  return allDay ? clock.slice(0, 10) : clock.slice(0, 16);
}

/** A whole day is known by its noon, so that no zone moves it. */
function instant(value, allDay) {
  const clock = Date.parse(allDay ? `${value}T12:00Z` : `${value}Z`);
  return clock - offsetMinutes(clock) * 60_000;
}
