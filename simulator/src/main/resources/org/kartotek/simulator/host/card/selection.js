import { h } from "/_host/dom.js";
import { multiSelect } from "/_host/card/multi-select.js";

let numbers = 0;

/** Checkboxes, radio buttons, switches and drop-downs; many static items with a search are a list of their own. */
export function selectionInput(given, hands, form) {
  const { type = "CHECK_BOX" } = given;
  if (type === "DROPDOWN") return dropdown(given, hands, form);
  if (type === "MULTI_SELECT") return multiSelect(given, hands, form);
  return choices(given, type, hands, form);
}

function choices({ name, label, items = [], onChangeAction }, type, hands, form) {
  const group = `choice-${++numbers}`;
  const boxes = items.map((item) => h("input", {
    type: type === "RADIO_BUTTON" ? "radio" : "checkbox", role: type === "SWITCH" ? "switch" : null,
    name: group, value: item.value, class: type === "SWITCH" ? "switch" : "tick",
  }));
  const hint = h("p", { class: "hint wrong" });
  const initial = items.filter(({ selected }) => selected).map(({ value }) => value);
  register({ name, boxes, initial, hint, canBeRequired: false }, onChangeAction, hands, form);
  const rows = items.map((item, at) => h("label", { class: "choice" }, boxes[at], h("span", {}, item.text)));
  return h("fieldset", { class: `choices ${type.toLowerCase()}` }, label && h("legend", {}, label), rows, hint);
}

function register({ name, boxes, initial, hint, canBeRequired }, onChangeAction, hands, form) {
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value);
  const choose = (values) => boxes.forEach((box) => { box.checked = values.includes(box.value); });
  choose(initial);
  boxes.forEach((box) => box.addEventListener("change", () => {
    form.changed(name);
    if (onChangeAction) hands.act(onChangeAction, box);
  }));
  form.add({
    name, canBeRequired, remember: chosen, restore: choose,
    read: () => (chosen().length === 0 ? null : { stringInputs: { value: chosen() } }),
    reset: () => choose(initial),
    focus: () => boxes[0]?.focus(),
    fail: (words) => { hint.textContent = words ?? ""; },
  });
}

function dropdown({ name, label, items = [], onChangeAction }, hands, form) {
  const id = `drop-${++numbers}`;
  const initial = items.find(({ selected }) => selected)?.value ?? "";
  const hint = h("p", { class: "hint wrong" });
  const blank = items.some(({ selected }) => selected) ? null : h("option", { value: "" });
  const select = h("select", { id, name }, blank, items.map((item) => h("option", { value: item.value }, item.text)));
  select.value = initial;
  select.addEventListener("change", () => {
    form.changed(name);
    if (onChangeAction) hands.act(onChangeAction, select);
  });
  form.add({
    name, canBeRequired: true, remember: () => select.value, restore: (value) => { select.value = value; },
    read: () => (select.value === "" ? null : { stringInputs: { value: [select.value] } }),
    reset: () => { select.value = initial; },
    focus: () => select.focus(),
    fail: (words) => { hint.textContent = words ?? ""; },
  });
  return h("div", { class: "dropdown" }, h("div", { class: "outlined" }, select, h("label", { for: id }, label ?? name)), hint);
}

/** The one control at the end of a decorated text. */
export function switchControl({ name, value = "", selected, controlType = "SWITCH", onChangeAction }, words, hands, form) {
  const plain = controlType === "CHECK_BOX" || controlType === "CHECKBOX";
  const box = h("input", { type: "checkbox", role: plain ? null : "switch", class: plain ? "tick" : "switch", value, "aria-label": words });
  const initial = selected ? [value] : [];
  register({ name, boxes: [box], initial, hint: h("p"), canBeRequired: false }, onChangeAction, hands, form);
  return box;
}
