import { get, send } from "/_host/api.js";
import { h } from "/_host/dom.js";

const CONTACTS = "/_sim/phone/contacts";
const listeners = new Set();
let known = "";

export const address = { account: null, items: [] };

export async function loadSettings() {
  const settings = await get("/phone/settings");
  address.account = new URLSearchParams(location.search).get("account") ?? settings.account;
  return settings;
}

/** Syncing: what Google has now, as the contacts app would hold it. */
export async function load() {
  const { items } = await get(CONTACTS, { account: address.account });
  const text = JSON.stringify(items);
  if (text === known) return;
  known = text;
  address.items = items.sort((a, b) => sortedBy(a).localeCompare(sortedBy(b)));
  listeners.forEach((listener) => listener());
}

function sortedBy(one) {
  return nameOf(one).replace(/^[^\p{L}\d]+/u, "");
}

export function onNews(listener) {
  listeners.add(listener);
}

export function contact(id) {
  return address.items.find((one) => one.id === id);
}

export async function save(id, changes) {
  const query = `?${new URLSearchParams({ account: address.account })}`;
  const path = id ? `${CONTACTS}/${encodeURIComponent(id)}` : CONTACTS;
  const answer = await send(id ? "PUT" : "POST", path + query, id ? changes : { account: address.account, ...changes });
  await load();
  return id ?? answer.id ?? null;
}

export async function remove(id) {
  await send("DELETE", `${CONTACTS}/${encodeURIComponent(id)}?${new URLSearchParams({ account: address.account })}`);
  await load();
}

export function nameOf({ name, phones, emails }) {
  return name || valueOf(phones?.[0]) || valueOf(emails?.[0]) || "(no name)";
}

/** A number or address may come bare or with its label. */
export function valueOf(field) {
  return typeof field === "string" ? field : field?.value ?? field?.number ?? "";
}

export function labelOf(field, otherwise) {
  const label = typeof field === "string" ? null : field?.label ?? field?.type;
  return label ? label.at(0).toUpperCase() + label.slice(1) : otherwise;
}

/** Company and title in one line, as far as they are known. */
export function companyOf({ organization, company, title, jobTitle }) {
  const name = typeof organization === "string" ? organization : organization?.name ?? company;
  return [title ?? jobTitle ?? organization?.title, name].filter(Boolean).join(", ");
}

/** Dialers compare numbers from their end, however they are written. */
export function whoHas(number) {
  const digits = tail(number);
  if (digits.length < 5) return null;
  return address.items.flatMap((one) => (one.phones ?? []).map((phone) => ({ one, phone })))
    .find(({ phone }) => tail(valueOf(phone)) === digits) ?? null;
}

function tail(number) {
  return number.replaceAll(/\D/g, "").slice(-9);
}

/** A photo when the contact has one, else the first letter on a colour. */
export function portrait(one, size) {
  if (one?.photo) return h("img", { class: `avatar ${size}`, src: one.photo, alt: "" });
  const { letter, tone } = one ? face(one) : { letter: "?", tone: "0" };
  return h("span", { class: `avatar ${size}`, "data-tone": tone, "aria-hidden": "true" }, letter);
}

export function face(one) {
  const name = nameOf(one);
  const tone = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 6;
  return { letter: (name.match(/[\p{L}\d]/u)?.[0] ?? "#").toUpperCase(), tone: String(tone) };
}
