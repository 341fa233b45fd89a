import { h } from "/_host/dom.js";
import { button, run } from "/_host/card/buttons.js";
import { cardIcon } from "/_host/card/icons.js";
import { switchControl } from "/_host/card/selection.js";
import { plainText, richText } from "/_host/card/text.js";

/** An icon, up to three lines and one control. The whole row is the button when the widget has an onClick. */
export function decoratedText(given, hands, form) {
  const { startIcon, topLabel, bottomLabel, text, wrapText, onClick } = given;
  const main = h("span", { class: wrapText ? "line wrapped" : "line" }, richText(text, hands.open));
  if (!wrapText) main.title = plainText(text);
  const lines = [topLabel && h("span", { class: "top-label", title: topLabel }, topLabel), main,
    bottomLabel && h("span", { class: "bottom-label" }, bottomLabel)];
  const row = h("div", { class: "decorated" }, cardIcon(startIcon ?? given.icon, "start-icon"), body(lines, onClick, hands), control(given, hands, form));
  if (onClick) row.classList.add("row-button");
  return row;
}

/** A link inside the text keeps its own click, so the row is a div with a button's manners, not a button. */
function body(lines, onClick, hands) {
  if (!onClick) return h("div", { class: "lines" }, lines);
  const click = (event) => run(onClick, hands, event.currentTarget);
  const keys = (event) => {
    if (event.target === event.currentTarget && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      click(event);
    }
  };
  const nested = lines.some((line) => line?.querySelector?.("a"));
  return h("div", { class: "lines", role: nested ? null : "button", tabindex: "0", onclick: click, onkeydown: keys }, lines);
}

function control(given, hands, form) {
  if (given.button) return button(given.button, hands);
  if (given.switchControl) return switchControl(given.switchControl, plainText(given.text), hands, form);
  return cardIcon(given.endIcon, "end-icon");
}
