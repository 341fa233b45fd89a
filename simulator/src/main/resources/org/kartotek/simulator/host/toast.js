import { byId, h } from "/_host/dom.js";

const SHOWN = 6_000;

/** Said once, at the bottom, as Gmail says it. */
export function toast(text) {
  const element = h("div", { class: "toast" }, text);
  byId("toasts").replaceChildren(element);
  setTimeout(() => element.remove(), SHOWN);
}
