import { byId, h, iconButton } from "/_host/dom.js";
import { closePanel, goHome, openPanel, panelIsOpen, talk } from "/_host/panel/panel.js";
import { change, session } from "/_host/session.js";

/** The slim bar at the right edge, where Gmail and Calendar keep their add-ons. */
export function drawApps() {
  const { name } = session.settings.addon;
  const logo = h("img", { src: "/_host/image?url=logo", alt: "", class: "logo" });
  const toggle = () => (panelIsOpen() ? closePanel() : openPanel(talk.stacks.context.trigger));
  byId("apps").replaceChildren(
    h("button", { type: "button", class: "icon-button", title: name, "aria-label": name, onclick: toggle }, logo),
    h("hr", {}),
    iconButton("home", `${name} homepage`, () => (panelIsOpen() ? goHome() : openPanel(null))),
    iconButton("mail", "Mail", () => change({ app: "mail" }), pressed("mail")),
    iconButton("calendar", "Calendar", () => change({ app: "calendar" }), pressed("calendar")));
}

function pressed(app) {
  return { "aria-pressed": String(session.app === app) };
}
