import { get, post } from "/_host/api.js";
import { h, icon, iconButton } from "/_host/dom.js";
import { compose } from "/_host/mail/compose.js";
import { mailFrame } from "/_host/mail/mail-frame.js";
import { mailText } from "/_host/mail/mail-text.js";
import { openPanel, panelIsOpen, talk } from "/_host/panel/panel.js";
import { format, narrow, session, shortTime } from "/_host/session.js";

/** Opens a conversation at its last message, as Gmail does; opening a message asks the add-on about that one. */
export async function showThread(pane, id, label, seen) {
  const thread = await get("/_host/thread", { user: session.user, id });
  const last = thread.messages.at(-1);
  const open = new Set(thread.messages.filter(({ unread }) => unread).map((message) => message.id).concat(last?.id));
  const messages = thread.messages.map((message) => messageCard(message, thread, open.has(message.id)));
  pane.replaceChildren(
    h("header", { class: "thread-head" },
      iconButton("arrow-left", "Back to the list", () => { location.hash = encodeURIComponent(label); }, { class: "icon-button only-narrow" }),
      h("h2", {}, thread.subject || "(no subject)"), thread.labels.map((name) => h("span", { class: "tag" }, name))),
    h("div", { class: "messages" }, messages),
    h("div", { class: "answers" },
      answer("corner-up-left", "Reply", () => compose(replyTo(last, thread, false))),
      answer("user-share", "Answer as the customer", () => compose(replyTo(last, thread, true)))),
    addonRow(last));
  pane.scrollTop = 0;
  if (panelIsOpen() || !narrow.matches) contextOf(last, !panelIsOpen());
  if (thread.messages.some(({ unread }) => unread)) {
    await post("/_host/thread/read", { user: session.user, id });
    seen();
  }
}

/** Asks about the message unless the panel stands on it already. */
function contextOf(message, onlyRemember) {
  const trigger = { hostApp: "GMAIL", trigger: "message", messageId: message.id };
  const standing = talk.stacks.context.trigger?.messageId === message.id && talk.front === "context";
  if (onlyRemember) talk.stacks.context.reset(trigger);
  else if (!standing) openPanel(trigger);
}

function messageCard(message, thread, open) {
  const body = h("div", { class: "message-body", hidden: !open });
  const show = () => body.childElementCount || body.append(...content(message));
  const head = h("button", { type: "button", class: "message-head", "aria-expanded": String(open), onclick: () => {
    body.hidden = !body.hidden;
    head.setAttribute("aria-expanded", String(!body.hidden));
    show();
    if (!body.hidden && panelIsOpen()) contextOf(message, false);
  } }, h("span", { class: "avatar", "aria-hidden": "true", "data-tone": tone(message.from.email) }, (message.from.name || message.from.email || "?").at(0).toUpperCase()),
  h("span", { class: "message-who" }, h("b", {}, message.from.name || message.from.email), h("small", {}, `to ${names(message.to)}`)),
  h("time", { title: format(message.at, { dateStyle: "full", timeStyle: "short" }) }, shortTime(message.at)));
  if (open) show();
  return h("article", { class: "message", "aria-label": `Message from ${message.from.name || message.from.email}`, "data-message": message.id }, head, body);
}

function content(message) {
  const files = message.attachments.map(({ name, size }) => h("li", {}, icon("paperclip"), h("span", {}, name), h("small", {}, `${Math.ceil(size / 1024)} KB`)));
  return [message.html ? mailFrame(message) : mailText(message.text), files.length ? h("ul", { class: "files", "aria-label": "Attachments" }, files) : ""];
}

function replyTo(message, thread, asCustomer) {
  const other = message.from.email === session.user ? message.to[0] ?? message.from : message.from;
  const me = { email: session.user };
  const subject = /^re:/i.test(thread.subject) ? thread.subject : `Re: ${thread.subject}`;
  const [from, to] = asCustomer ? [other, me] : [me, other];
  return { from: from.email, fromName: from.name, to: to.email, subject, inReplyTo: message.rfcId, threadId: thread.id, quote: message };
}

/** On a phone the add-ons wait in a row under the message and open a sheet. */
function addonRow(message) {
  const { name } = session.settings.addon;
  return h("div", { class: "addon-row only-narrow" }, h("button", { type: "button", onclick: () => openPanel({ hostApp: "GMAIL", trigger: "message", messageId: message.id }) },
    h("img", { src: "/_host/image?url=logo", alt: "", class: "logo" }), h("span", {}, name)));
}

function answer(name, words, onclick) {
  return h("button", { type: "button", onclick }, icon(name), h("span", {}, words));
}

function names(people) {
  return people.map(({ name, email }) => (email === session.user ? "me" : name || email)).join(", ") || "nobody";
}

function tone(text) {
  return String([...(text ?? "")].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6);
}
