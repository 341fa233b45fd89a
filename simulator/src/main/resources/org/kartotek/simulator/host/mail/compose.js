import { post } from "/_host/api.js";
import { h, icon, iconButton } from "/_host/dom.js";
import { openPanel } from "/_host/panel/panel.js";
import { session } from "/_host/session.js";
import { toast } from "/_host/toast.js";

let open = null;

/** A window to write as the signed-in person, or as anybody who writes to the office: the mail really arrives. */
export function compose({ from = session.user, fromName = "", to = "", subject = "", text: begun = "", inReplyTo, threadId, quote }) {
  open?.window.remove();
  const fields = {
    from: row("From", { type: "text", value: fromName && from !== session.user ? `${fromName} <${from}>` : from }),
    to: row("To", { type: "text", value: to }),
    subject: row("Subject", { type: "text", value: subject }),
  };
  const text = h("textarea", { rows: "9", "aria-label": "Message", value: quote ? quoted(quote) : begun });
  const close = () => {
    open?.window.remove();
    open = null;
  };
  const submit = async (event) => {
    event.preventDefault();
    const [sender, recipients, title] = Object.values(fields).map(({ input }) => input.value.trim());
    await post("/_host/mail", { user: session.user, from: sender, to: recipients, subject: title, text: text.value, inReplyTo, threadId })
      .then(() => sent(close), (error) => toast(error.message));
  };
  const window = h("form", { class: "compose", "aria-label": "New message", onsubmit: submit },
    h("header", {}, h("h2", {}, inReplyTo ? "Answer" : "New message"), iconButton("x", "Close", close)),
    Object.values(fields).map(({ element }) => element), text,
    h("footer", {}, h("button", { class: "primary" }, "Send"), addonButton(fields),
      h("small", {}, "From may be any customer: this is a simulation.")));
  open = { window, fields, text };
  document.body.append(window);
  const first = to ? text : fields.to.input;
  first.focus();
  if (first === text) text.setSelectionRange(0, 0);
}

function sent(close) {
  close();
  toast("Message sent");
  globalThis.dispatchEvent(new HashChangeEvent("hashchange"));
}

/** What an add-on's answer to the compose trigger changes, it changes in the window that is open. */
export function changeDraft({ updateSubject, updateToRecipients, updateBody }) {
  if (!open) return false;
  if (updateSubject) open.fields.subject.input.value = updateSubject.subject;
  if (updateToRecipients) open.fields.to.input.value = updateToRecipients.toRecipients.map(({ email }) => email).join(", ");
  for (const { content } of updateBody?.insertContents ?? []) {
    const words = new DOMParser().parseFromString(content, "text/html").body.innerText;
    open.text.setRangeText(words, open.text.selectionStart, open.text.selectionEnd, "end");
  }
  return true;
}

function addonButton(fields) {
  const { name } = session.settings.addon;
  const ask = () => openPanel({ hostApp: "GMAIL", trigger: "compose", toRecipients: fields.to.input.value.split(",").map((one) => one.trim()).filter(Boolean) });
  return h("button", { type: "button", class: "icon-button", title: name, "aria-label": `Ask ${name} about this message`, onclick: ask },
    h("img", { src: "/_host/image?url=logo", alt: "", class: "logo" }), icon("chevron-right"));
}

function row(words, properties) {
  const input = h("input", { autocomplete: "off", ...properties });
  return { input, element: h("label", { class: "compose-row" }, h("span", {}, words), input) };
}

function quoted({ text, from, at }) {
  const lines = (text ?? "").trimEnd().split("\n").map((line) => `> ${line}`);
  return `\n\nOn ${new Date(at).toUTCString()}, ${from.name || from.email} wrote:\n${lines.join("\n")}\n`;
}
