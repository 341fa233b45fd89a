import { ask, h } from "/_host/dom.js";
import { changeDraft } from "/_host/mail/compose.js";

/** Says what Gmail or Calendar itself would do now. Only an open compose window is really changed. */
export function showHostAction({ gmailAction, calendarAction }) {
  if (gmailAction?.updateDraftActionMarkup && changeDraft(gmailAction.updateDraftActionMarkup)) return null;
  const [name, content] = Object.entries(gmailAction ?? calendarAction ?? {})[0] ?? ["nothing", {}];
  return ask(h("form", { method: "dialog", class: "dialog-body" },
    h("h2", {}, words(name, content)),
    h("pre", { class: "json", tabindex: "0" }, JSON.stringify(content, null, 2)),
    h("div", { class: "dialog-buttons" }, h("button", { class: "primary" }, "OK"))), { "aria-label": "Host action" });
}

function words(name, content) {
  switch (name) {
    case "openCreatedDraftActionMarkup": return `Gmail would open draft ${content.draftId}`;
    case "updateDraftActionMarkup": return "Gmail would change the open draft";
    case "addonComposeUiActionMarkup": return "Gmail would close the compose panel";
    case "taskAction": return "Gmail would reload the tasks";
    case "editAttendeesActionMarkup": return `Calendar would add ${(content.addAttendeeEmails ?? []).join(", ")}`;
    case "editConferenceDataActionMarkup": return "Calendar would set the conference";
    case "addAttachmentsActionMarkup": return "Calendar would attach files";
    case "calendarSubscriptionActionMarkup": return `Calendar would subscribe to ${content.calendarId}`;
    default: return `The host would run ${name}`;
  }
}
