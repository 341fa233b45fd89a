import { h } from "/_host/dom.js";
import { buttonList, chipList, clickable } from "/_host/card/buttons.js";
import { dateTimePicker } from "/_host/card/date-time.js";
import { decoratedText } from "/_host/card/decorated-text.js";
import { grid } from "/_host/card/grid.js";
import { picture } from "/_host/card/icons.js";
import { selectionInput } from "/_host/card/selection.js";
import { richText } from "/_host/card/text.js";
import { textInput } from "/_host/card/text-input.js";

const WIDGETS = {
  textParagraph,
  decoratedText,
  buttonList: ({ buttons }, hands) => buttonList(buttons, hands),
  chipList,
  divider: () => h("hr", { class: "divider" }),
  image,
  grid,
  columns,
  textInput,
  selectionInput,
  dateTimePicker,
};

/** The server has refused a widget that Google does not know; what arrives here has exactly one kind. */
export function widget(given, hands, form) {
  const [kind] = Object.keys(given).filter((key) => key in WIDGETS);
  const element = kind ? WIDGETS[kind](given[kind], hands, form) : h("p", {}, "");
  element.classList.add("widget");
  if (given.horizontalAlignment) element.dataset.align = given.horizontalAlignment;
  return element;
}

function textParagraph({ text, maxLines }, hands) {
  const paragraph = h("p", { class: "paragraph" }, richText(text, hands.open));
  if (!maxLines) return h("div", {}, paragraph);
  paragraph.style.setProperty("--lines", maxLines);
  paragraph.classList.add("clamped");
  const more = h("button", { type: "button", class: "fold", "aria-expanded": "false" }, "Show more");
  more.addEventListener("click", () => {
    const open = !paragraph.classList.toggle("clamped");
    more.textContent = open ? "Show less" : "Show more";
    more.setAttribute("aria-expanded", String(open));
  });
  requestAnimationFrame(() => { more.hidden = paragraph.scrollHeight <= paragraph.clientHeight + 1; });
  return h("div", {}, paragraph, more);
}

function image({ imageUrl, altText, onClick }, hands) {
  const element = picture(imageUrl, altText);
  return h("div", { class: "image" }, onClick ? clickable(onClick, hands, altText ?? "Open", element) : element);
}

function columns({ columnItems }, hands, form) {
  return h("div", { class: "columns" }, (columnItems ?? []).map((item) => {
    const column = h("div", {}, (item.widgets ?? []).map((given) => widget(given, hands, form)));
    column.dataset.size = item.horizontalSizeStyle ?? "FILL_AVAILABLE_SPACE";
    column.dataset.align = item.horizontalAlignment ?? "START";
    return column;
  }));
}
