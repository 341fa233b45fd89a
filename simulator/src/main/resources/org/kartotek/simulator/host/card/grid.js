import { h } from "/_host/dom.js";
import { run } from "/_host/card/buttons.js";
import { picture } from "/_host/card/icons.js";

export function grid({ title, items, columnCount, borderStyle, onClick }, hands) {
  const cells = (items ?? []).map((item, at) => cell(item, at, borderStyle, onClick, hands));
  const body = h("div", { class: "grid" }, cells);
  body.style.setProperty("--columns", columnCount ?? 2);
  return h("div", {}, title && h("h4", {}, title), body);
}

function cell(item, at, borderStyle, onClick, hands) {
  const words = h("span", { class: "grid-words" }, item.title && h("b", {}, item.title), item.subtitle && h("span", {}, item.subtitle));
  const image = item.image && picture(item.image.imageUri, item.image.altText);
  image?.classList.add(`crop-${(item.image.cropStyle?.type ?? "square").toLowerCase()}`);
  const content = item.layout === "TEXT_ABOVE" ? [words, image] : [image, words];
  const tag = onClick ? "button" : "div";
  const click = onClick && ((event) => run(withItem(onClick, item, at), hands, event.currentTarget));
  const element = h(tag, { type: onClick && "button", class: "grid-cell", onclick: click, "aria-label": onClick && (item.title ?? item.image?.altText ?? item.id) }, content);
  if (borderStyle?.type === "STROKE") element.classList.add("stroked");
  element.style.borderRadius = `${borderStyle?.cornerRadius ?? 0}px`;
  return element;
}

/** A grid has one click for all; Google adds which item it was. */
function withItem(onClick, item, at) {
  if (!onClick.action) return onClick;
  const which = [{ key: "grid_item_identifier", value: item.id ?? "" }, { key: "grid_item_index", value: String(at) }];
  return { action: { ...onClick.action, parameters: [...(onClick.action.parameters ?? []), ...which] } };
}
