import { byId, h, iconButton } from "/_host/dom.js";

const KEPT = 20;
const exchanges = [];

/** Remembers what was sent and what came back, newest first. Problems are what an ordinary user is not told. */
export function note(asked, answer) {
  exchanges.unshift({ at: new Date(), asked, answer });
  exchanges.length = Math.min(exchanges.length, KEPT);
  if (!byId("drawer").hidden) draw();
}

export function openDrawer() {
  byId("drawer").hidden = false;
  draw();
  byId("drawer").querySelector("button").focus();
}

function draw() {
  const close = () => { byId("drawer").hidden = true; };
  byId("drawer").replaceChildren(
    h("header", { class: "drawer-bar" }, h("h2", {}, "Between Google and the add-on"), iconButton("x", "Close the drawer", close)),
    ...(exchanges.length ? exchanges.map(exchange) : [h("p", { class: "drawer-empty" }, "Nothing was sent yet. Open a message.")]));
}

function exchange({ at, asked, answer }, index) {
  const what = asked.trigger ?? asked.action?.function ?? asked.openLink ?? "action";
  const bad = answer.problems?.length > 0;
  const status = bad ? "refused" : `${answer.status ?? ""} ${answer.millis ?? "?"} ms`;
  return h("details", { open: index === 0, class: bad ? "exchange bad" : "exchange" },
    h("summary", {}, h("time", {}, at.toLocaleTimeString()), h("b", {}, what), h("span", {}, status)),
    list("Google refuses it", answer.problems), list("Worth a look", answer.warnings),
    json("Event", answer.event ?? asked), json("Answer", answer.body ?? answer.text ?? null));
}

function list(title, lines) {
  if (!lines?.length) return null;
  return h("div", { class: "problems" }, h("h3", {}, title), h("ul", {}, lines.map((line) => h("li", {}, line))));
}

function json(title, value) {
  const text = typeof value === "string" ? value : JSON.stringify(value, null, 2);
  return h("div", { class: "half" }, h("h3", {}, title), h("pre", { class: "json", tabindex: "0" }, text));
}
