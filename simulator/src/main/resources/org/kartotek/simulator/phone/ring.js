import { post } from "/_host/api.js";
import { ask, byId, h, icon } from "/_host/dom.js";
import { toast } from "/_host/toast.js";
import { address, companyOf, labelOf, nameOf, portrait, valueOf, whoHas } from "/phone/address-book.js";

/** As Android's call log numbers them, and as SMS Backup+ writes them. */
const INCOMING = 1;
const OUTGOING = 2;
const MISSED = 3;
const REJECTED = 5;

export function ringing(number) {
  location.hash = `ring/${encodeURIComponent(number)}`;
}

/** Who rings: anybody in the address book, or a number nobody knows. */
export async function chooseCaller() {
  const options = address.items.flatMap((one) => (one.phones ?? []).map((phone) => h("option", { value: valueOf(phone) }, nameOf(one))));
  const input = h("input", { name: "number", list: "callers", required: true, autocomplete: "off", placeholder: "Name or number", "aria-label": "Who rings" });
  const answer = await ask(h("form", { method: "dialog", class: "dialog-body" }, h("h2", {}, "Incoming call"),
    h("p", {}, "Choose a contact, or type any number."), h("div", { class: "setting" }, input), h("datalist", { id: "callers" }, options),
    h("div", { class: "dialog-buttons" }, h("button", { value: "", formnovalidate: true }, "Cancel"), h("button", { value: "ring", class: "primary" }, "Ring"))),
  { "aria-label": "Incoming call" });
  if (answer === "ring") ringing(numberOf(input.value));
}

function numberOf(words) {
  const named = address.items.find((one) => nameOf(one).toLowerCase() === words.toLowerCase().trim());
  return named ? valueOf(named.phones?.[0]) : words.trim();
}

/** What the dialer looks up by number: name, label, company. Never the note. */
export function showRinging(screen, number) {
  const found = whoHas(number);
  screen.replaceChildren(h("section", { class: "call", "aria-label": "Incoming call" }, who(found, number, "Incoming call"),
    h("div", { class: "call-buttons" },
      callButton("phone-off", "Decline", "end", () => finish(number, found, REJECTED, 0)),
      callButton("clock", "Let it ring", "quiet", () => finish(number, found, MISSED, 0)),
      callButton("phone", "Answer", "answer", () => talk(screen, number, found, INCOMING)))));
}

export function startCall(number) {
  talk(byId("screen"), number, whoHas(number), OUTGOING);
}

function talk(screen, number, found, type) {
  const start = Date.now();
  const state = h("p", { class: "call-state", role: "timer" }, "00:00");
  const timer = setInterval(() => { state.textContent = clock(seconds(start)); }, 500);
  const end = () => {
    clearInterval(timer);
    finish(number, found, type, seconds(start));
  };
  screen.dataset.place = "call";
  screen.replaceChildren(h("section", { class: "call", "aria-label": "Call" }, who(found, number, type === OUTGOING ? "Calling" : "On the phone"), state,
    h("div", { class: "call-buttons" }, callButton("phone-off", "Hang up", "end", end))));
}

function who(found, number, state) {
  const company = found && companyOf(found.one);
  return h("div", { class: "caller" }, h("p", { class: "call-state" }, state),
    h("h1", {}, found ? nameOf(found.one) : number), company && h("p", { class: "company" }, company),
    h("p", { class: "number" }, found ? `${labelOf(found.phone, "Mobile")} ${valueOf(found.phone)}` : "Unknown number"),
    portrait(found?.one, "huge"));
}

function callButton(name, words, kind, onclick) {
  return h("button", { type: "button", class: `call-button ${kind}`, onclick }, h("span", { class: "round" }, icon(name)), h("span", {}, words));
}

/** The call log is backed up by mail after each call, when its owner switched that on; so ask. */
async function finish(number, found, type, durationSeconds) {
  const call = { account: address.account, number, name: found ? nameOf(found.one) : "", email: valueOf(found?.one.emails?.[0]), type, durationSeconds, at: Date.now() };
  location.hash = found ? `contact/${encodeURIComponent(found.one.id)}` : "";
  globalThis.dispatchEvent(new HashChangeEvent("hashchange"));
  const answer = await ask(h("form", { method: "dialog", class: "dialog-body" }, h("h2", {}, "Log this call?"),
    h("p", {}, "SMS Backup+ writes it into the label “Call log” of this account's Gmail."),
    h("div", { class: "dialog-buttons" }, h("button", { value: "" }, "Not now"), h("button", { value: "log", class: "primary" }, "Log this call"))),
  { "aria-label": "Log this call" });
  if (answer === "log") await post("/phone/calls", call).then(() => toast("Call logged"), (error) => toast(error.message));
}

function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}

function clock(total) {
  return `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
}
