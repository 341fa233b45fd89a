import { h } from "/_host/dom.js";

const PAUSE = 250;
let lists = 0;

/** The list under a text input: first what the card brought, then what the add-on answers to the typed text. */
export function suggestions(input, box, { initialSuggestions, autoCompleteAction }, hands, form) {
  const id = `suggestions-${++lists}`;
  const list = h("ul", { class: "suggestions", role: "listbox", id, hidden: true, "aria-label": "Suggestions" });
  const own = (initialSuggestions?.items ?? []).map(({ text }) => text);
  let waiting = 0;
  Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-controls": id, "aria-expanded": "false" })
    .forEach(([name, value]) => input.setAttribute(name, value));
  const show = (texts) => fill(list, input, texts, () => form.changed(input.name));
  const offer = async () => {
    const typed = input.value.toLowerCase();
    show(own.filter((text) => text.toLowerCase().includes(typed)));
    if (!autoCompleteAction || typed === "") return;
    const texts = await hands.suggest(autoCompleteAction);
    if (input.value.toLowerCase() === typed && document.activeElement === input) show([...new Set([...list.texts, ...texts])]);
  };
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, PAUSE);
  });
  input.addEventListener("focus", () => own.length > 0 && offer());
  input.addEventListener("blur", () => setTimeout(() => show([]), 120));
  input.addEventListener("keydown", (event) => onKey(event, list, input));
  box.append(list);
}

function fill(list, input, texts, changed) {
  list.texts = texts;
  list.replaceChildren(...texts.slice(0, 8).map((text, at) => option(text, `${list.id}-${at}`, () => {
    input.value = text;
    changed();
    fill(list, input, [], changed);
  })));
  list.hidden = texts.length === 0;
  input.setAttribute("aria-expanded", String(texts.length > 0));
  input.removeAttribute("aria-activedescendant");
}

function option(text, id, choose) {
  const pick = (event) => {
    event.preventDefault();
    choose();
  };
  return h("li", { role: "option", id, "aria-selected": "false", onpointerdown: pick, onclick: pick }, text);
}

function onKey(event, list, input) {
  const options = [...list.children];
  const at = options.findIndex((option) => option.ariaSelected === "true");
  if (event.key === "Escape") list.hidden = true;
  if (event.key === "Enter" && at >= 0) {
    event.preventDefault();
    options[at].click();
  }
  if (!["ArrowDown", "ArrowUp"].includes(event.key) || options.length === 0) return;
  event.preventDefault();
  const next = options.at((at + (event.key === "ArrowDown" ? 1 : -1)) % options.length) ?? options[0];
  options.forEach((option) => { option.ariaSelected = String(option === next); });
  input.setAttribute("aria-activedescendant", next.id);
}
