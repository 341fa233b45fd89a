import { h } from "/_host/dom.js";

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** Plain text as Gmail shows it: links become links, the quoted end folds away behind three dots. */
export function mailText(text) {
  const { own, quoted } = split(text ?? "");
  const body = h("div", { class: "plain" }, linked(own));
  if (!quoted) return body;
  const quote = h("div", { class: "plain quoted", hidden: true }, linked(quoted));
  const fold = h("button", { type: "button", class: "dots", "aria-label": "Show quoted text", "aria-expanded": "false", onclick: () => {
    quote.hidden = !quote.hidden;
    fold.setAttribute("aria-expanded", String(!quote.hidden));
  } }, "•••");
  return h("div", {}, body, fold, quote);
}

function split(text) {
  const lines = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
  let at = lines.length;
  while (at > 0 && /^(>|\s*$)/.test(lines[at - 1])) at -= 1;
  if (!lines.slice(at).some((line) => line.startsWith(">"))) return { own: text, quoted: null };
  if (at > 0 && /:\s*$/.test(lines[at - 1])) at -= 1;
  return { own: lines.slice(0, at).join("\n").trimEnd(), quoted: lines.slice(at).join("\n").trim() };
}

function linked(text) {
  return text.split(LINK).map((part) => (LINK.test(part) ? h("a", { href: part, rel: "noopener noreferrer", target: "_blank" }, part) : part));
}
