import { h, iconButton } from "/_host/dom.js";
import { picture } from "/_host/card/icons.js";

let numbers = 0;

/** Static items only: an add-on in Gmail may not name a data source. */
export function multiSelect({ name, label, items = [], multiSelectMaxSelectedItems: most = 100, onChangeAction }, hands, form) {
  const id = `multi-${++numbers}`;
  const initial = items.filter(({ selected }) => selected).map(({ value }) => value);
  const hint = h("p", { class: "hint wrong" });
  const chips = h("div", { class: "picked" });
  const input = h("input", { id, type: "text", placeholder: " ", autocomplete: "off", role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list` });
  const list = h("ul", { class: "suggestions", id: `${id}-list`, role: "listbox", "aria-label": label ?? name, hidden: true });
  let chosen = initial;
  const choose = (values) => {
    chosen = values;
    const texts = items.filter(({ value }) => chosen.includes(value));
    chips.replaceChildren(...texts.map((item) => chip(item, () => change(chosen.filter((value) => value !== item.value)))));
  };
  const change = (values) => {
    choose(values);
    form.changed(name);
    if (onChangeAction) hands.act(onChangeAction, input);
  };
  const offer = () => {
    const typed = input.value.toLowerCase();
    const left = chosen.length >= most ? [] : items.filter((item) => !chosen.includes(item.value) && item.text.toLowerCase().includes(typed));
    list.replaceChildren(...left.map((item) => choice(item, () => {
      input.value = "";
      list.hidden = true;
      change([...chosen, item.value]);
    })));
    list.hidden = left.length === 0;
    input.setAttribute("aria-expanded", String(left.length > 0));
  };
  input.addEventListener("focus", offer);
  input.addEventListener("input", offer);
  input.addEventListener("keydown", (event) => firstOnEnter(event, list));
  input.addEventListener("blur", () => setTimeout(() => { list.hidden = true; }, 120));
  choose(initial);
  form.add({
    name, canBeRequired: true, remember: () => chosen, restore: choose, reset: () => choose(initial),
    read: () => (chosen.length === 0 ? null : { stringInputs: { value: chosen } }),
    focus: () => input.focus(),
    fail: (words) => { hint.textContent = words ?? ""; },
  });
  return h("div", { class: "multi" }, h("div", { class: "outlined" }, input, h("label", { for: id }, label ?? name), list), chips, hint);
}

function chip({ text }, remove) {
  return h("span", { class: "chip" }, h("span", {}, text), iconButton("x", `Remove ${text}`, remove, { class: "icon-button tiny" }));
}

function choice(item, pick) {
  const click = (event) => {
    event.preventDefault();
    pick();
  };
  const words = h("span", {}, item.text, item.bottomText && h("small", {}, item.bottomText));
  return h("li", { role: "option", "aria-selected": "false", onpointerdown: click }, item.startIconUri && picture(item.startIconUri, ""), words);
}

function firstOnEnter(event, list) {
  if (event.key !== "Enter" || list.hidden) return;
  event.preventDefault();
  list.firstElementChild?.dispatchEvent(new PointerEvent("pointerdown"));
}
