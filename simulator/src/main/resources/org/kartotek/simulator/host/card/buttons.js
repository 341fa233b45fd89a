import { h } from "/_host/dom.js";
import { cardIcon } from "/_host/card/icons.js";
import { openMenu } from "/_host/popup-menu.js";

/** What a click does, whichever widget it sits on. */
export function run(onClick, hands, source) {
  if (!onClick) return;
  if (onClick.action) hands.act(onClick.action, source);
  else if (onClick.openDynamicLinkAction) hands.act(onClick.openDynamicLinkAction, source);
  else if (onClick.openLink) hands.open(onClick.openLink);
  else if (onClick.card) hands.push(onClick.card);
  else if (onClick.overflowMenu) openMenu(source, menuItems(onClick.overflowMenu, hands, source));
}

function menuItems({ items }, hands, source) {
  return (items ?? []).map((item) => ({
    text: item.text,
    icon: cardIcon(item.startIcon),
    disabled: item.disabled,
    run: () => run(item.onClick, hands, source),
  }));
}

export function button(given, hands) {
  const { text, icon, color, disabled, altText, onClick } = given;
  const properties = { type: "button", class: "card-button", disabled, title: altText, onclick: (event) => run(onClick, hands, event.currentTarget) };
  if (onClick?.overflowMenu) Object.assign(properties, { "aria-haspopup": "menu", "aria-expanded": "false" });
  if (altText || !text) properties["aria-label"] = altText ?? icon?.altText ?? "Button";
  const element = h("button", properties, cardIcon(icon), text && h("span", {}, text));
  if (!text) element.classList.add("icon-only");
  if (color && !disabled) fill(element, color);
  return element;
}

/** A colour makes the button a filled one; the letters take black or white, whichever is easier to read on it. */
function fill(element, { red = 0, green = 0, blue = 0 }) {
  const linear = (part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const percent = (part) => `${Math.round(part * 255)}`;
  element.classList.add("filled");
  element.style.setProperty("--fill", `rgb(${percent(red)} ${percent(green)} ${percent(blue)})`);
  element.style.setProperty("--on-fill", light > 0.18 ? "#1f1f1f" : "#ffffff");
}

export function buttonList(buttons, hands) {
  return h("div", { class: "buttons" }, (buttons ?? []).map((one) => button(one, hands)));
}

export function chipList({ layout, chips }, hands) {
  const element = h("div", { class: "chips", role: "list" }, (chips ?? []).map((chip) => h("span", { role: "listitem" }, chipOf(chip, hands))));
  if (layout === "HORIZONTAL_SCROLLABLE") {
    element.classList.add("scrolling");
    element.tabIndex = 0;
  }
  return element;
}

function chipOf({ label, icon, disabled, altText, onClick }, hands) {
  const content = [cardIcon(icon), label && h("span", {}, label)];
  if (!onClick) return h("span", { class: "chip", title: altText }, content);
  const click = (event) => run(onClick, hands, event.currentTarget);
  return h("button", { type: "button", class: "chip", disabled, "aria-label": altText, onclick: click }, content);
}

export function clickable(onClick, hands, words, ...content) {
  const click = (event) => run(onClick, hands, event.currentTarget);
  return h("button", { type: "button", class: "clickable", "aria-label": words, onclick: click }, content);
}
