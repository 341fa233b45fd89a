import { h, icon, iconButton } from "/_host/dom.js";
import { address, companyOf, face, nameOf, portrait, valueOf } from "/phone/address-book.js";
import { chooseCaller } from "/phone/ring.js";

let query = "";

export function showList(screen) {
  const scrolled = screen.querySelector(".people")?.scrollTop ?? 0;
  const typing = document.activeElement?.type === "search";
  const people = h("div", { class: "people" }, sections());
  const input = h("input", { type: "search", placeholder: "Search contacts", "aria-label": "Search contacts", value: query });
  input.addEventListener("input", () => {
    query = input.value;
    people.replaceChildren(...sections());
  });
  screen.replaceChildren(
    h("div", { class: "search-bar" }, icon("search"), input, iconButton("phone-incoming", "Incoming call", chooseCaller),
      h("span", { class: "avatar", title: address.account, role: "img", "aria-label": `Account ${address.account}` }, address.account.at(0).toUpperCase())),
    people,
    h("a", { class: "add", href: "#new", "aria-label": "Create contact", title: "Create contact" }, icon("plus")));
  people.scrollTop = scrolled;
  if (typing) input.focus();
}

function sections() {
  const found = address.items.filter(matches);
  if (found.length === 0) return [h("p", { class: "empty" }, icon("users"), query ? `Nobody matches “${query}”.` : "No contacts are synced to this phone yet.")];
  const letters = Map.groupBy(found, (one) => face(one).letter);
  const count = h("p", { class: "count" }, `${found.length} contacts · ${address.account}`);
  return [count, ...[...letters].map(([letter, people]) => h("section", { "aria-label": letter },
    h("h2", {}, letter), h("ul", {}, people.map(row))))];
}

function matches(one) {
  const words = query.toLowerCase().trim();
  const digits = words.replaceAll(/\D/g, "");
  const texts = [nameOf(one), companyOf(one), ...(one.emails ?? []).map(valueOf)];
  return texts.some((text) => text.toLowerCase().includes(words))
    || (digits.length > 2 && (one.phones ?? []).some((phone) => valueOf(phone).replaceAll(/\D/g, "").includes(digits)));
}

function row(one) {
  return h("li", {}, h("a", { href: `#contact/${encodeURIComponent(one.id)}`, class: "person-row" }, portrait(one, "small"), h("span", {}, nameOf(one))));
}
