import { get } from "/_host/api.js";
import { byId, h, icon } from "/_host/dom.js";
import { compose } from "/_host/mail/compose.js";
import { threadRow } from "/_host/mail/thread-row.js";
import { showThread } from "/_host/mail/thread.js";
import { leaveContext } from "/_host/panel/panel.js";
import { session } from "/_host/session.js";

const ICONS = { INBOX: "inbox", STARRED: "star", SENT: "send", DRAFT: "file", SPAM: "alert-octagon", TRASH: "trash", ALL: "stack-2" };
const NAMES = { INBOX: "Inbox", STARRED: "Starred", SENT: "Sent", DRAFT: "Drafts", SPAM: "Spam", TRASH: "Bin", ALL: "All mail" };

let query = "";
let drawing = 0;

/** #LABEL or #LABEL/thread in the address say what is open, so that a link can point at it. */
function place() {
  const [label, thread] = decodeURIComponent(location.hash.slice(1)).split("/");
  return { label: label || "INBOX", thread };
}

export async function showMail() {
  const turn = ++drawing;
  const { label, thread } = place();
  const box = await get("/_host/mailbox", { user: session.user, label, q: query });
  if (turn !== drawing) return;
  drawLabels(box.labels, label);
  drawList(box, label, thread);
  document.body.classList.toggle("is-reading", Boolean(thread));
  document.body.classList.remove("labels-open");
  if (thread) await showThread(byId("reading"), thread, label, () => refreshList(label, thread));
  else {
    byId("reading").replaceChildren(h("p", { class: "empty" }, icon("mail-opened"), "Select a conversation to read it."));
    leaveContext();
  }
}

export function searchMail(words) {
  query = words;
  if (place().thread) location.hash = words ? "ALL" : "INBOX";
  return showMail();
}

async function refreshList(label, thread) {
  const box = await get("/_host/mailbox", { user: session.user, label, q: query });
  drawLabels(box.labels, label);
  byId("list").replaceWith(list(box, label, thread));
}

function drawLabels(labels, current) {
  const rows = labels.map(({ id, name, unread }) => h("a", { href: `#${encodeURIComponent(id)}`, class: "label", "aria-current": id === current ? "page" : null },
    icon(ICONS[id] ?? "tag"), h("span", {}, NAMES[id] ?? name), unread > 0 && h("span", { class: "count", "aria-label": `${unread} unread` }, String(unread))));
  byId("labels").replaceChildren(
    h("button", { type: "button", class: "compose-button", onclick: () => compose({}) }, icon("pencil"), h("span", {}, "Compose")), ...rows,
    h("a", { class: "label phone-link", href: "/phone" }, icon("device-mobile"), h("span", {}, "The phone")));
}

function drawList(box, label, thread) {
  const reading = byId("reading") ?? h("section", { class: "reading", id: "reading", "aria-label": "Conversation" });
  byId("work").replaceChildren(list(box, label, thread), reading);
}

function list({ threads, next }, label, thread) {
  const rows = h("ul", { class: "rows" }, threads.map((one) => threadRow(one, label, one.id === thread)));
  const empty = h("p", { class: "empty" }, icon("inbox"), query ? `Nothing was found for “${query}”.` : "Nothing here.");
  const more = next && h("button", { type: "button", class: "more", onclick: (event) => loadMore(event.currentTarget, rows, label, next) }, "Older");
  return h("section", { class: "list", id: "list", "aria-label": `Conversations in ${NAMES[label] ?? label}` }, threads.length ? rows : empty, more);
}

async function loadMore(button, rows, label, after) {
  const box = await get("/_host/mailbox", { user: session.user, label, q: query, after });
  rows.append(...box.threads.map((one) => threadRow(one, label, false)));
  if (box.next) button.replaceWith(h("button", { type: "button", class: "more", onclick: (event) => loadMore(event.currentTarget, rows, label, box.next) }, "Older"));
  else button.remove();
}
