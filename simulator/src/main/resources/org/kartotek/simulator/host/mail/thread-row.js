import { h, icon } from "/_host/dom.js";
import { plainText } from "/_host/card/text.js";
import { format, shortTime } from "/_host/session.js";

export function threadRow(thread, label, open) {
  const names = thread.from.map(({ name, email, me }) => (me ? "me" : name || email)).join(", ");
  const count = thread.count > 1 && h("span", { class: "thread-count" }, String(thread.count));
  const time = h("time", { title: format(thread.at, { dateStyle: "full", timeStyle: "short" }) }, shortTime(thread.at));
  const row = h("a", { href: `#${encodeURIComponent(label)}/${thread.id}`, class: thread.unread ? "row unread" : "row", "aria-current": open ? "true" : null },
    thread.unread && h("span", { class: "sr" }, "Unread."),
    h("span", { class: "row-line" }, h("span", { class: "who" }, names, count), thread.hasAttachment && icon("paperclip", "Has an attachment"), time),
    h("span", { class: "subject" }, thread.subject || "(no subject)"),
    h("span", { class: "snippet" }, plainText(thread.snippet)));
  return h("li", {}, row);
}
