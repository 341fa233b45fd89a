import { h, icon } from "/_host/dom.js";

/** A menu under a button: arrows move, Escape and a click elsewhere close, focus returns to the button. */
export function openMenu(button, items) {
  document.querySelector(".menu")?.remove();
  const menu = h("div", { class: "menu", role: "menu" }, items.map((item) => entry(item, () => close(true))));
  const close = (refocus) => {
    menu.remove();
    button.setAttribute("aria-expanded", "false");
    document.removeEventListener("pointerdown", outside, true);
    if (refocus) button.focus();
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) close(false);
  };
  menu.addEventListener("keydown", (event) => onKey(event, menu, close));
  document.addEventListener("pointerdown", outside, true);
  document.body.append(menu);
  place(menu, button.getBoundingClientRect());
  button.setAttribute("aria-expanded", "true");
  menu.querySelector("[role=menuitem]:not([disabled])")?.focus();
}

function entry(item, close) {
  const run = () => {
    close();
    item.run();
  };
  const properties = { type: "button", role: "menuitem", tabindex: "-1", disabled: item.disabled, onclick: run };
  return h("button", properties, item.icon instanceof Node ? item.icon : item.icon && icon(item.icon), h("span", {}, item.text));
}

function onKey(event, menu, close) {
  const items = [...menu.querySelectorAll("[role=menuitem]:not([disabled])")];
  const at = items.indexOf(document.activeElement);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (next !== undefined) {
    event.preventDefault();
    items.at(next % items.length).focus();
  } else if (event.key === "Escape" || event.key === "Tab") {
    event.preventDefault();
    close(true);
  }
}

function place(menu, anchor) {
  const right = Math.max(8, window.innerWidth - anchor.right);
  const below = window.innerHeight - anchor.bottom > menu.offsetHeight + 8;
  menu.style.right = `${Math.min(right, window.innerWidth - menu.offsetWidth - 8)}px`;
  menu.style.top = `${below ? anchor.bottom + 4 : Math.max(8, anchor.top - menu.offsetHeight - 4)}px`;
}
