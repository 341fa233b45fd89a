import { h, icon, iconButton } from "/_host/dom.js";
import { openMenu } from "/_host/popup-menu.js";
import { companyOf, contact, labelOf, nameOf, portrait, remove, valueOf } from "/phone/address-book.js";
import { ringing, startCall } from "/phone/ring.js";
import { toast } from "/_host/toast.js";

/** The page of one contact, in the order the contacts app has it: the note comes last and keeps its lines. */
export function showContact(screen, id) {
  const one = contact(id);
  if (!one) {
    location.hash = "";
    return;
  }
  screen.replaceChildren(h("div", { class: "contact" }, bar(one), head(one), quick(one),
    info(one), note(one), labels(one)));
}

function bar(one) {
  const edit = () => { location.hash = `edit/${encodeURIComponent(one.id)}`; };
  const menu = (event) => openMenu(event.currentTarget, [{ text: "Delete", icon: "trash", run: () => discard(one) }]);
  return h("div", { class: "app-bar" }, iconButton("arrow-left", "Back to contacts", () => { location.hash = ""; }),
    h("span", { class: "fill" }), iconButton("pencil", "Edit contact", edit),
    iconButton("dots-vertical", "More", menu, { "aria-haspopup": "menu", "aria-expanded": "false" }));
}

async function discard(one) {
  location.hash = "";
  await remove(one.id);
  toast(`${nameOf(one)} was deleted`);
}

function head(one) {
  const company = companyOf(one);
  return h("header", { class: "contact-head" }, portrait(one, "big"),
    h("h1", {}, nameOf(one)), company && h("p", {}, company));
}

function quick(one) {
  const number = valueOf(one.phones?.[0]);
  const button = (name, words, run) => h("button", { type: "button", disabled: !number, onclick: run }, h("span", { class: "round" }, icon(name)), h("span", {}, words));
  return h("div", { class: "quick" },
    button("phone", "Call", () => startCall(number)),
    button("phone-incoming", "Ring", () => ringing(number)));
}

/** Numbers first, then addresses, in one block as the contacts app has them. */
function info(one) {
  const phones = (one.phones ?? []).map((phone) => h("button", { type: "button", class: "fact", onclick: () => startCall(valueOf(phone)) },
    icon("phone"), words(valueOf(phone), labelOf(phone, "Mobile"))));
  const emails = (one.emails ?? []).map((email) => h("div", { class: "fact" }, icon("mail"), words(valueOf(email), labelOf(email, "Work"))));
  return block("Contact info", [...phones, ...emails]);
}

function words(value, label) {
  return h("span", {}, h("b", {}, value), h("small", {}, label));
}

function labels(one) {
  const chips = (one.labels ?? []).map((label) => h("span", { class: "chip" }, icon("tag"), valueOf(label) || label.name || String(label)));
  return block("Labels", chips.length ? [h("div", { class: "label-chips" }, chips)] : []);
}

function note(one) {
  return block("Note", one.note ? [h("div", { class: "fact" }, icon("note"), h("p", { class: "note", "data-note": "" }, one.note))] : []);
}

function block(title, content) {
  return content.length ? h("section", { class: "block", "aria-label": title }, h("h2", {}, title), content) : null;
}
