import { editEvent } from "/_host/calendar/edit-event.js";
import { h, icon, iconButton } from "/_host/dom.js";
import { leaveContext, openPanel, panelIsOpen, talk } from "/_host/panel/panel.js";
import { format, narrow, session } from "/_host/session.js";

/** The little window of one event; opening it asks the add-on about the event. */
export function showEvent(event) {
  document.querySelector(".event-pop-up")?.remove();
  const trigger = { hostApp: "CALENDAR", trigger: "calendarEvent", eventId: event.id };
  const close = () => {
    pop.remove();
    location.hash = location.hash.split("/")[0];
    leaveContext();
  };
  const ask = narrow.matches && h("button", { type: "button", class: "card-button", onclick: () => openPanel(trigger) }, session.settings.addon.name);
  const pop = h("section", { class: "event-pop-up", role: "dialog", "aria-label": event.title },
    h("header", {}, h("h2", {}, event.title), iconButton("x", "Close", close)),
    h("p", {}, icon("clock"), h("span", {}, when(event))),
    event.location && h("p", {}, icon("map-pin"), h("span", {}, event.location)),
    event.attendees.length > 0 && h("div", { class: "guests" }, icon("users"), h("ul", {}, event.attendees.map(guest))),
    event.description && h("p", { class: "described" }, icon("align-left"), h("span", {}, event.description)), ask, editEvent(event, close));
  document.querySelector(".calendar").append(pop);
  pop.addEventListener("keydown", ({ key }) => key === "Escape" && close());
  pop.querySelector("button").focus();
  if (panelIsOpen() && talk.stacks.context.trigger?.eventId !== event.id) openPanel(trigger);
  else talk.stacks.context.reset(trigger);
}

function when({ start, end, allDay }) {
  const day = { weekday: "long", day: "numeric", month: "long" };
  if (allDay) return format(start + 43_200_000, day);
  const time = { hour: "numeric", minute: "2-digit" };
  return `${format(start, day)}, ${format(start, time)} – ${format(end, time)}`;
}

function guest({ email, displayName, responseStatus, organizer }) {
  const answer = { accepted: "check", declined: "x", tentative: "help" }[responseStatus] ?? "minus";
  return h("li", {}, icon(answer, responseStatus ?? "no answer"), h("span", {}, displayName || email, organizer && h("small", {}, " organizer")));
}
