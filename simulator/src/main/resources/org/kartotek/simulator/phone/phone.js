import { get } from "/_host/api.js";
import { byId, h, icon } from "/_host/dom.js";
import { address, load, loadSettings, onNews } from "/phone/address-book.js";
import { showContact } from "/phone/contact.js";
import { showEditor } from "/phone/editor.js";
import { showList } from "/phone/list.js";
import { chooseCaller, showRinging } from "/phone/ring.js";

const EVERY = 5_000;

/** #contact/c1, #edit/c1, #new, #ring/+90…; nothing is the list. */
function show() {
  const [place, ...rest] = decodeURIComponent(location.hash.slice(1)).split("/");
  const what = rest.join("/");
  const screen = byId("screen");
  screen.dataset.place = place || "list";
  if (place === "contact") showContact(screen, what);
  else if (place === "edit" || place === "new") showEditor(screen, what);
  else if (place === "ring") showRinging(screen, what);
  else showList(screen);
}

function drawControls({ accounts }) {
  const options = accounts.map(({ email }) => h("option", { value: email }, email));
  const select = h("select", { onchange: () => choose(select.value) }, options);
  select.value = address.account;
  byId("controls").replaceChildren(
    h("label", {}, h("span", {}, "Account on this phone"), select),
    h("button", { type: "button", class: "wide-button", onclick: chooseCaller }, icon("phone-incoming"), h("span", {}, "Incoming call")));
}

async function choose(account) {
  location.search = new URLSearchParams({ account });
}

function tick() {
  byId("clock").textContent = new Date().toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
}

const settings = await loadSettings(get);
drawControls(settings);
byId("signs").replaceChildren(icon("wifi"), icon("antenna-bars-5"), icon("battery-4"));
tick();
await load();
onNews(() => ["list", "contact"].includes(byId("screen").dataset.place) && show());
window.addEventListener("hashchange", show);
show();
document.body.dataset.ready = "true";
setInterval(() => {
  tick();
  if (!document.hidden) load();
}, EVERY);
