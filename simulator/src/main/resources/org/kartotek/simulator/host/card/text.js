import { h } from "/_host/dom.js";

const PLAIN = new Set(["B", "I", "U", "S", "TIME", "BR"]);

/**
 * The few tags a card may use, rebuilt one by one as new elements; of anything else only its text is kept, so
 * nothing an add-on sends becomes markup of this page.
 */
export function richText(html, links) {
  const parsed = new DOMParser().parseFromString(html ?? "", "text/html");
  const target = document.createDocumentFragment();
  copy(parsed.body, target, links);
  return target;
}

export function plainText(html) {
  return new DOMParser().parseFromString(html ?? "", "text/html").body.textContent;
}

function copy(from, to, links) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) lines(node.data, to);
    else if (node.nodeType === Node.ELEMENT_NODE) {
      const element = allowed(node, links);
      copy(node, element ?? to, links);
      if (element) to.append(element);
    }
  }
}

function lines(text, to) {
  text.split("\n").forEach((line, at) => to.append(...(at ? [h("br"), line] : [line])));
}

function allowed(node, links) {
  if (PLAIN.has(node.tagName)) return h(node.tagName.toLowerCase());
  if (node.tagName === "FONT") return colored(node.getAttribute("color"));
  const href = node.tagName === "A" && node.getAttribute("href");
  return href ? link(href, links) : null;
}

function link(href, links) {
  const open = (event) => {
    event.preventDefault();
    event.stopPropagation();
    links({ url: href, openAs: "FULL_SIZE" });
  };
  return h("a", { href: /^(https|mailto|tel|http):/.test(href) ? href : "#", rel: "noopener", onclick: open });
}

function colored(color) {
  const span = h("span", { class: "colored" });
  if (/^#[0-9a-f]{3,8}$/i.test(color ?? "")) span.style.setProperty("--said", color);
  return span;
}
