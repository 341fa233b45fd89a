import { h, iconButton } from "/_host/dom.js";
import { picture } from "/_host/card/icons.js";
import { button } from "/_host/card/buttons.js";
import { richText, plainText } from "/_host/card/text.js";
import { widget } from "/_host/card/widgets.js";

/**
 * A card as Google draws it in 360 pixels. The hands do what a card asks for: act(action, source), open(link),
 * push(card); the form remembers what was typed.
 */
export function renderCard(entry, hands, form) {
  const { card } = entry;
  const sections = (card.sections ?? []).map((section, at) => renderSection(section, at, entry, hands, form));
  const style = card.sectionDividerStyle === "NO_DIVIDER" ? "card no-divider" : "card";
  const name = card.header?.title ?? card.name ?? "Card";
  return h("article", { class: style, "aria-label": name, "data-card": card.name }, header(card.header),
    h("div", { class: "sections" }, sections), footer(card.fixedFooter, hands));
}

export function header(given) {
  if (!given) return null;
  const image = given.imageUrl && picture(given.imageUrl, given.imageAltText);
  image?.classList.add("card-portrait", given.imageType === "CIRCLE" ? "circle" : "square");
  return h("header", { class: "card-header" }, image,
    h("div", {}, h("h2", {}, given.title), given.subtitle && h("p", {}, given.subtitle)));
}

function renderSection(section, at, entry, hands, form) {
  const widgets = (section.widgets ?? []).map((given) => widget(given, hands, form));
  const body = h("div", { class: "widgets" }, widgets);
  const heading = section.header && h("h3", {}, richText(section.header, hands.open));
  const name = section.header ? plainText(section.header) : null;
  const shown = section.uncollapsibleWidgetsCount ?? 0;
  const fold = section.collapsible && widgets.length > shown ? folding(section, body, shown, at, entry) : null;
  return h("section", { class: "section", "aria-label": name },
    (heading || fold?.arrow) && h("div", { class: "section-head" }, heading, fold?.arrow), body, fold?.control);
}

/** Shows the first n widgets; the rest unfolds in place, without asking the add-on. */
function folding(section, body, shown, at, entry) {
  const rest = [...body.children].slice(shown);
  const { expandButton, collapseButton, horizontalAlignment } = section.collapseControl ?? {};
  const words = expandButton && collapseButton ? [expandButton.text, collapseButton.text] : ["Show more", "Show less"];
  const flip = () => show(!entry.expanded.has(at));
  const control = h("button", { type: "button", class: "fold", onclick: flip });
  control.dataset.align = horizontalAlignment ?? "START";
  const arrow = section.header && shown === 0 ? iconButton("chevron-down", words[0], flip, { class: "icon-button small" }) : null;
  const show = (open) => {
    entry.expanded[open ? "add" : "delete"](at);
    rest.forEach((element) => { element.hidden = !open; });
    control.textContent = words[open ? 1 : 0];
    [control, arrow].forEach((one) => one?.setAttribute("aria-expanded", String(open)));
    arrow?.setAttribute("aria-label", words[open ? 1 : 0]);
  };
  show(entry.expanded.has(at));
  return { control: arrow ? null : control, arrow };
}

function footer(given, hands) {
  if (!given) return null;
  const buttons = [given.secondaryButton, given.primaryButton].filter(Boolean);
  return h("footer", { class: "card-footer" }, buttons.map((one) => button(one, hands)));
}
