import { post } from "/_host/api.js";
import { ask, h } from "/_host/dom.js";
import { session } from "/_host/session.js";

const PREFIX = "https://www.googleapis.com/auth/";

/** The granular consent page: every scope has its own box. Answers whether the person went on. */
export async function askForScopes({ scopes, all }) {
  const wanted = all ? session.settings.addon.scopes : scopes;
  const boxes = wanted.map((scope) => h("input", { type: "checkbox", class: "tick", value: scope, checked: true }));
  const rows = boxes.map((box) => h("label", { class: "choice" }, box, h("span", {}, box.value.replace(PREFIX, ""))));
  const answer = await ask(h("form", { method: "dialog", class: "dialog-body" },
    h("h2", {}, `${session.settings.addon.name} wants access to your Google Account`),
    h("p", {}, session.user), h("p", {}, "Select what it may do:"), rows,
    h("div", { class: "dialog-buttons" }, h("button", { value: "" }, "Cancel"), h("button", { value: "continue", class: "primary" }, "Continue"))),
  { class: "consent", "aria-label": "Permission" });
  if (answer !== "continue") return false;
  const granted = boxes.filter(({ checked }) => checked).map(({ value }) => value);
  await post("/_host/consent", { user: session.user, grant: granted });
  return true;
}

/** The toggles: exactly which scopes the signed-in person has granted. */
export async function chooseScopes() {
  const { scopes } = await fetch(`/_host/consent?user=${encodeURIComponent(session.user)}`).then((answer) => answer.json());
  const boxes = session.settings.addon.scopes.map((scope) => h("input", { type: "checkbox", class: "tick", value: scope, checked: scopes.includes(scope) }));
  const rows = boxes.map((box) => h("label", { class: "choice" }, box, h("span", {}, box.value.replace(PREFIX, ""))));
  const answer = await ask(h("form", { method: "dialog", class: "dialog-body" },
    h("h2", {}, "Granted scopes"), h("p", {}, `What ${session.user} has allowed the add-on so far.`), rows,
    h("div", { class: "dialog-buttons" }, h("button", { value: "" }, "Cancel"), h("button", { value: "save", class: "primary" }, "Save"))),
  { "aria-label": "Granted scopes" });
  if (answer === "save") {
    await post("/_host/consent", { user: session.user, exactly: boxes.filter(({ checked }) => checked).map(({ value }) => value) });
  }
}
