import { h } from "/_host/dom.js";
import { suggestions } from "/_host/card/suggestions.js";

let numbers = 0;

const PATTERNS = {
  INTEGER: [/^[+-]?\d+$/, "Enter a whole number"],
  FLOAT: [/^[+-]?\d+([.,]\d+)?$/, "Enter a number"],
  EMAIL: [/^[^\s@]+@[^\s@]+\.[^\s@]+$/, "Enter an email address"],
};

export function textInput(given, hands, form) {
  const { name, label, hintText, value = "", validation = {}, onChangeAction } = given;
  const id = `text-${++numbers}`;
  const suggests = Boolean(given.autoCompleteAction ?? given.initialSuggestions);
  const many = given.type === "MULTIPLE_LINE" && !suggests;
  const input = h(many ? "textarea" : "input", {
    id, name, placeholder: " ", rows: many && "3", type: many ? null : "text", autocomplete: "off",
    maxlength: validation.characterLimit, "aria-describedby": `${id}-hint`, value,
  });
  const hint = h("p", { class: "hint", id: `${id}-hint` }, hintText ?? "");
  const field = fieldOf(name, input, hint, hintText ?? "", value, validation);
  input.addEventListener("input", () => form.changed(name));
  if (onChangeAction) input.addEventListener("change", () => hands.act(onChangeAction, input));
  const box = h("div", { class: "outlined" }, input, h("label", { for: id }, label ?? hintText ?? name));
  if (suggests) suggestions(input, box, given, hands, form);
  form.add(field);
  return h("div", { class: "text-input" }, box, hint);
}

function fieldOf(name, input, hint, hintText, initial, validation) {
  return {
    name,
    canBeRequired: true,
    read: () => (input.value === "" ? null : { stringInputs: { value: [input.value] } }),
    remember: () => input.value,
    restore: (value) => { input.value = value; },
    reset: () => { input.value = initial; },
    focus: () => input.focus(),
    check: () => {
      const [pattern, words] = PATTERNS[validation.inputType] ?? [];
      return pattern && input.value !== "" && !pattern.test(input.value) ? words : null;
    },
    fail: (words) => {
      hint.textContent = words ?? hintText;
      hint.classList.toggle("wrong", words !== null);
      input.setAttribute("aria-invalid", String(words !== null));
    },
  };
}
