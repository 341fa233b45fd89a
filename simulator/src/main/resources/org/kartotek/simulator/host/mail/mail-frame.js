import { h } from "/_host/dom.js";
import { session } from "/_host/session.js";

const QUOTES = ".gmail_quote, blockquote, #divRplyFwdMsg, .moz-cite-prefix";

/**
 * Mail HTML lives in a frame of its own without scripts and without the network; this page may only measure it and
 * fold the quoted end away.
 */
export function mailFrame(message) {
  const query = new URLSearchParams({ user: session.user, id: message.id });
  const frame = h("iframe", { src: `/_host/body?${query}`, sandbox: "allow-same-origin allow-popups", title: "Text of the message", class: "mail-frame" });
  const dots = h("button", { type: "button", class: "dots", hidden: true, "aria-label": "Show quoted text", "aria-expanded": "false" }, "•••");
  frame.addEventListener("load", () => {
    const page = frame.contentDocument;
    if (!page) return;
    const quote = page.querySelector(QUOTES);
    dots.hidden = !quote;
    const fold = (folded) => {
      quote?.classList.toggle("folded", folded);
      dots.setAttribute("aria-expanded", String(!folded));
      fit(frame, page);
    };
    fold(true);
    dots.addEventListener("click", () => fold(!quote.classList.contains("folded")));
  });
  return h("div", {}, frame, dots);
}

function fit(frame, page) {
  frame.style.height = "0";
  frame.style.height = `${page.documentElement.scrollHeight + 2}px`;
}
