/** Who sits in front of this Gmail, on what device and in which language; kept in the address so a reload keeps it. */
const listeners = new Set();
const query = new URLSearchParams(location.search);

export const narrow = window.matchMedia("(max-width: 760px)");

export const session = {
  settings: { users: [], timeZone: "UTC", addon: { name: "Add-on", universalActions: [], openLinkUrlPrefixes: [] } },
  user: query.get("user"),
  platform: query.get("platform") ?? (narrow.matches ? "ANDROID" : "WEB"),
  locale: query.get("locale") ?? "en",
  app: query.get("app") === "calendar" ? "calendar" : "mail",
};

export function change(values) {
  Object.assign(session, values);
  const kept = { user: session.user, platform: session.platform, locale: session.locale };
  if (session.app === "calendar") kept.app = "calendar";
  history.replaceState(null, "", `?${new URLSearchParams(kept)}${location.hash}`);
  listeners.forEach((listener) => listener(values));
}

export function onChange(listener) {
  listeners.add(listener);
}

export function hostApp() {
  return session.app === "calendar" ? "CALENDAR" : "GMAIL";
}

/** Date and time as the signed-in person reads them. */
export function format(ms, options) {
  return new Intl.DateTimeFormat(session.locale, { timeZone: session.settings.timeZone, ...options }).format(ms);
}

export function shortTime(ms, now = Date.now()) {
  const day = { year: "numeric", month: "numeric", day: "numeric" };
  if (format(ms, day) === format(now, day)) return format(ms, { hour: "numeric", minute: "2-digit" });
  const recent = now - ms < 300 * 86_400_000;
  return format(ms, recent ? { day: "numeric", month: "short" } : { day: "2-digit", month: "2-digit", year: "2-digit" });
}
