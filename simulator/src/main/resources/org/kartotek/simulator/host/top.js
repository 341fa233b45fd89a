import { ask, byId, h, icon, iconButton } from "/_host/dom.js";
import { chooseScopes } from "/_host/panel/consent.js";
import { openDrawer } from "/_host/panel/drawer.js";
import { change, session } from "/_host/session.js";
import { searchMail } from "/_host/mail/mailbox.js";

const LOCALES = ["en", "ru", "tr", "nb", "az"];

export function drawTop() {
  byId("top").replaceChildren(...[
    iconButton("menu-2", "Labels", () => document.body.classList.toggle("labels-open"), { class: "icon-button only-narrow" }),
    h("a", { class: "brand", href: "/" }, icon(session.app === "calendar" ? "calendar" : "mail"),
      h("span", {}, h("b", {}, session.app === "calendar" ? "Simulated Calendar" : "Simulated Gmail"), h("small", {}, "nothing here reaches Google"))),
    session.app === "mail" && search(),
    h("div", { class: "top-end" }, person(), iconButton("settings", "Simulation settings", settingsDialog))].filter(Boolean));
}

function search() {
  const input = h("input", { type: "search", name: "q", placeholder: "Search mail", "aria-label": "Search mail" });
  const submit = (event) => {
    event.preventDefault();
    searchMail(input.value.trim());
  };
  return h("form", { class: "search", role: "search", onsubmit: submit }, icon("search"), input);
}

function person() {
  const options = session.settings.users.map(({ email, name }) => h("option", { value: email }, name));
  const select = h("select", { "aria-label": "Signed in as", onchange: () => change({ user: select.value }) }, options);
  select.value = session.user;
  const initial = select.selectedOptions[0]?.textContent.at(0) ?? "?";
  return h("label", { class: "person", title: session.user }, h("span", { class: "avatar", "aria-hidden": "true" }, initial), select);
}

async function settingsDialog() {
  const platform = choice("Platform", ["WEB", "ANDROID", "IOS"], session.platform);
  const locale = choice("Language", LOCALES, session.locale);
  const answer = await ask(h("form", { method: "dialog", class: "dialog-body" }, h("h2", {}, "Simulation"),
    h("p", {}, "What the add-on is told about this person's device."), platform.row, locale.row,
    h("div", { class: "dialog-links" }, link("Granted scopes …", "scopes"), link("Developer drawer", "drawer"), h("a", { href: "/phone" }, "The phone")),
    h("div", { class: "dialog-buttons" }, h("button", { value: "" }, "Cancel"), h("button", { value: "save", class: "primary" }, "Use"))),
  { "aria-label": "Simulation settings" });
  if (answer === "save") change({ platform: platform.select.value, locale: locale.select.value });
  if (answer === "scopes") await chooseScopes();
  if (answer === "drawer") openDrawer();
}

function choice(words, values, value) {
  const select = h("select", {}, values.map((one) => h("option", { value: one }, one)));
  select.value = value;
  return { select, row: h("label", { class: "setting" }, h("span", {}, words), select) };
}

function link(words, value) {
  return h("button", { class: "link", value }, words);
}
