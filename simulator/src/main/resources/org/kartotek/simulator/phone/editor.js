import { h, icon, iconButton } from "/_host/dom.js";
import { toast } from "/_host/toast.js";
import { contact, labelOf, load, nameOf, save, valueOf } from "/phone/address-book.js";

/** Creating and editing; only what the person changed is sent. */
export function showEditor(screen, id) {
  const one = id ? contact(id) : { name: "", note: "", phones: [], emails: [] };
  if (!one) {
    location.hash = "";
    return;
  }
  const back = () => { location.hash = id ? `contact/${encodeURIComponent(id)}` : ""; };
  const fields = {
    name: line("user", "Name", one.name ?? "", "text"),
    phones: lines("phone", "Phone", one.phones ?? [], "tel"),
    emails: lines("mail", "Email", one.emails ?? [], "email"),
  };
  const note = h("textarea", { id: "note", rows: "9", value: one.note ?? "" });
  const submit = async (event) => {
    event.preventDefault();
    const changes = changed(one, { name: fields.name.read(), phones: fields.phones.read(), emails: fields.emails.read(), note: note.value });
    if (id && "note" in changes) {
      await load();
      changes.note = ontoNewer(contact(id)?.note ?? one.note ?? "", one.note ?? "", changes.note);
    }
    await save(id || null, changes).then((saved) => done(saved), (error) => toast(error.message));
  };
  screen.replaceChildren(h("form", { class: "editor", "aria-label": id ? `Edit ${nameOf(one)}` : "Create contact", onsubmit: submit },
    h("div", { class: "app-bar" }, iconButton("x", "Cancel", back), h("h1", {}, id ? "Edit contact" : "Create contact"), h("button", { class: "save" }, "Save")),
    fields.name.element, fields.phones.element, fields.emails.element,
    h("div", { class: "edit-row" }, icon("note"), h("div", { class: "edit-field" }, h("label", { for: "note" }, "Note"), note))));
}

/**
 * Google refuses a contact that was changed since it was read. The phone's sync then reads it again and puts what its owner did
 * into it: lines taken away go, lines typed stand at the end.
 */
function ontoNewer(newer, before, after) {
  if (newer === before) return after;
  const typed = without(after.split("\n"), before.split("\n"));
  const gone = without(before.split("\n"), after.split("\n"));
  return [...without(newer.split("\n"), gone), ...typed].join("\n");
}

function without(lines, others) {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function done(id) {
  toast("Contact saved");
  location.hash = id ? `contact/${encodeURIComponent(id)}` : "";
}

function changed(before, after) {
  const entries = Object.entries(after).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name] ?? (Array.isArray(value) ? [] : "")));
  return Object.fromEntries(entries);
}

function line(sign, words, value, type) {
  const input = h("input", { type, value, "aria-label": words, placeholder: words });
  return { element: h("div", { class: "edit-row" }, icon(sign), h("div", { class: "edit-field" }, input)), read: () => input.value.trim() };
}

/** One line for each value and an empty one to add another; the label of a value stays with it. */
function lines(sign, words, values, type) {
  const inputs = [...values, ""].map((value) => {
    const input = h("input", { type, value: valueOf(value), "aria-label": value ? `${words}, ${labelOf(value, "no label")}` : `Add ${words.toLowerCase()}`, placeholder: value ? words : `Add ${words.toLowerCase()}` });
    return { input, value };
  });
  const read = () => inputs.map(({ input, value }) => written(value, input.value.trim())).filter((one) => valueOf(one) !== "");
  return { element: h("div", { class: "edit-row" }, icon(sign), h("div", { class: "edit-field" }, inputs.map(({ input }) => input))), read };
}

function written(before, text) {
  if (typeof before === "string") return text;
  return "number" in before ? { ...before, number: text } : { ...before, value: text };
}
