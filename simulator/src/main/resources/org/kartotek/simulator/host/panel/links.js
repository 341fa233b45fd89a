import { note } from "/_host/panel/drawer.js";
import { compose } from "/_host/mail/compose.js";
import { session } from "/_host/session.js";
import { toast } from "/_host/toast.js";

const EVERY = 400;

/** Opens what a card points at, if Google would; RELOAD asks the add-on again once the opened window is closed. */
export function openLink({ url, openAs = "FULL_SIZE", onClose = "NOTHING" }, reload) {
  if (url.startsWith("mailto:")) return compose({ to: decodeURIComponent(url.slice(7).split("?")[0]) });
  if (url.startsWith("tel:")) return toast(`Gmail would call ${url.slice(4)}`);
  const reason = refusal(url);
  if (reason) return refuse(url, reason);
  if (url.startsWith("https://mail.google.com/mail/?view=cm")) return compose(begun(new URL(url).searchParams));
  const opened = window.open(url, "_blank", openAs === "OVERLAY" ? "popup,width=560,height=640" : "");
  if (onClose === "RELOAD" && reload) waitFor(opened, reload);
}

/** A link that begins a mail in Gmail begins it here. */
function begun(asked) {
  return { to: asked.get("to") ?? "", subject: asked.get("su") ?? "", text: asked.get("body") ?? "" };
}

function refusal(url) {
  if (!/^https:\/\//.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(url)) return "only https, mailto and tel links open";
  const { openLinkUrlPrefixes } = session.settings.addon;
  const known = openLinkUrlPrefixes.length === 0 || openLinkUrlPrefixes.some((prefix) => url.startsWith(prefix));
  return known ? null : "the address is not among openLinkUrlPrefixes";
}

function refuse(url, reason) {
  note({ openLink: url }, { problems: [`Gmail would not open ${url}: ${reason}`] });
  toast("This link cannot be opened");
}

function waitFor(opened, reload) {
  const timer = setInterval(() => {
    if (opened && !opened.closed) return;
    clearInterval(timer);
    reload();
  }, EVERY);
}
