import { get } from "/_host/api.js";
import { byId, h, icon } from "/_host/dom.js";
import { drawApps } from "/_host/apps.js";
import { drawTop } from "/_host/top.js";
import { showCalendar } from "/_host/calendar/calendar.js";
import { showMail } from "/_host/mail/mailbox.js";
import { leaveContext, openPanel, panelIsOpen, talk } from "/_host/panel/panel.js";
import { change, narrow, onChange, session } from "/_host/session.js";

const settings = await get("/_host/settings");
change({ settings, user: session.user ?? settings.users.at(0)?.email });
document.documentElement.lang = session.locale;

function show() {
  document.title = `${session.app === "calendar" ? "Calendar" : "Mail"} of ${session.user} – Simulated Gmail`;
  drawTop();
  drawApps();
  byId("work").dataset.app = session.app;
  return (session.app === "calendar" ? showCalendar() : showMail()).catch(failed);
}

function failed(error) {
  byId("work").replaceChildren(h("p", { class: "empty", role: "alert" }, icon("alert-circle"), h("b", {}, "This could not be opened."), h("span", {}, error.message)));
}

onChange((values) => {
  if (values.user || values.app) location.hash = "";
  leaveContext();
  show();
});
window.addEventListener("hashchange", show);
await show();
if (!narrow.matches && !panelIsOpen()) await openPanel(talk.stacks.context.trigger);
document.body.dataset.ready = "true";
