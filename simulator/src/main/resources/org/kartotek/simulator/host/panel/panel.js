import { byId, h, icon, iconButton } from "/_host/dom.js";
import { header, renderCard } from "/_host/card/card.js";
import { Conversation } from "/_host/panel/conversation.js";
import { openLink } from "/_host/panel/links.js";
import { openDrawer } from "/_host/panel/drawer.js";
import { openMenu } from "/_host/popup-menu.js";
import { hostApp, narrow, session } from "/_host/session.js";

let drawn = null;

export const talk = new Conversation(draw);

/** Opens on what the person looks at: a message or an event has the contextual cards, anything else the homepage. */
export function openPanel(context) {
  byId("panel").hidden = false;
  document.body.classList.add("panel-open");
  return context ? talk.start("context", context) : goHome();
}

export function panelIsOpen() {
  return !byId("panel").hidden;
}

export function closePanel() {
  byId("panel").hidden = true;
  document.body.classList.remove("panel-open");
  document.querySelector("#apps button")?.focus();
}

/** Phones have no homepage in Gmail: there an add-on is only asked about a message. */
export function goHome() {
  const calendar = hostApp() === "CALENDAR";
  if (!calendar && session.platform !== "WEB") return talk.show("home");
  return talk.start("home", { hostApp: hostApp(), trigger: calendar ? "calendarHome" : "home" });
}

export function leaveContext() {
  talk.stacks.context.reset(null);
  if (panelIsOpen() && talk.front === "context" && !narrow.matches) goHome();
}

function draw() {
  const panel = byId("panel");
  const top = talk.broken ? null : talk.stack.top;
  panel.setAttribute("aria-busy", String(Boolean(talk.busy)));
  panel.classList.toggle("working", talk.busy === "SPINNER");
  if (talk.busy && talk.busy !== "SKELETON" && top === drawn) return;
  const held = panel.contains(document.activeElement);
  const focused = held ? document.activeElement.name : null;
  const scrolled = panel.querySelector(".panel-body")?.scrollTop ?? 0;
  panel.replaceChildren(...[bar(), h("div", { class: "panel-body", tabindex: "-1" }, content(top)), peek()].filter(Boolean));
  panel.querySelector(".panel-body").scrollTop = top && top === drawn ? scrolled : 0;
  drawn = talk.busy ? null : top;
  if (held) ((focused && panel.querySelector(`[name="${CSS.escape(focused)}"]`)) || panel.querySelector(".panel-body")).focus();
}

function content(top) {
  if (talk.broken) return failure();
  if (talk.busy === "SKELETON" || !top) return talk.busy ? skeleton() : nothing();
  const form = talk.formOf(top);
  return renderCard(top, talk.hands(form), form);
}

function bar() {
  const back = talk.stack.depth > 1 && !talk.busy;
  const lead = back ? iconButton("arrow-left", "Back", () => talk.back()) : h("img", { src: "/_host/image?url=logo", alt: "", class: "logo" });
  const home = !narrow.matches && talk.front === "context" ? iconButton("home", "Homepage", goHome) : null;
  const menu = iconButton("dots-vertical", "More options", (event) => openMenu(event.currentTarget, menuItems()), { "aria-haspopup": "menu", "aria-expanded": "false" });
  return h("header", { class: "panel-bar" }, lead, h("h1", {}, session.settings.addon.name), home, menu, iconButton("x", "Close", closePanel));
}

function menuItems() {
  const form = talk.stack.top && talk.formOf(talk.stack.top);
  const own = (talk.stack.top?.card.cardActions ?? []).map(({ actionLabel, onClick }) => ({
    text: actionLabel,
    run: () => (onClick.openLink ? talk.hands(form).open(onClick.openLink) : talk.hands(form).act(onClick.action)),
  }));
  const universal = session.settings.addon.universalActions.map(({ label, runFunction, openLink: url }) => ({
    text: label,
    run: () => (url ? openLink({ url }) : talk.ask({ ...talk.context(), hostApp: hostApp(), action: { function: runFunction } }, "SPINNER")),
  }));
  const root = talk.stack.depth <= 1 ? [{ text: "Refresh", icon: "refresh", run: () => talk.refresh() }] : [];
  return [...own, ...universal, ...root, { text: "Developer drawer", icon: "code", run: openDrawer }];
}

function peek() {
  const behind = talk.front === "home" ? talk.stacks.context.top : null;
  if (!behind) return null;
  const shown = behind.card.peekCardHeader ?? behind.card.header ?? { title: "This message" };
  return h("button", { type: "button", class: "peek", onclick: () => talk.show("context") }, header(shown), icon("chevron-up"));
}

function failure() {
  return h("div", { class: "failure", role: "alert" }, icon("alert-circle"), h("h2", {}, talk.broken.message),
    h("p", {}, "Nothing you typed here was sent anywhere else."),
    h("div", { class: "buttons" },
      h("button", { type: "button", class: "card-button", onclick: () => talk.refresh() }, "Try again"),
      h("button", { type: "button", class: "card-button", onclick: openDrawer }, "See why")));
}

function skeleton() {
  const lines = ["wide", "short", "wide", "wide", "short"].map((width) => h("span", { class: `bone ${width}` }));
  return h("div", { class: "skeleton", role: "status", "aria-label": "Loading" }, lines);
}

function nothing() {
  const words = talk.stack.trigger ? "The add-on answered without a card." : "Gmail's apps show add-ons only beside an open message.";
  return h("div", { class: "nothing" }, h("p", {}, words));
}
