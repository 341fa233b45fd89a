// Keeps the [data-live] parts of a page as the office now is, while somebody looks at it. What is typed, opened, selected or
// focused stays: an entry that has not changed is not touched.
(function () {
  "use strict";

  var EVERY = 5000;
  var NOBODY_THERE = 15 * 60 * 1000;

  var page = document.querySelector("[data-live-from]");
  if (!page) return;

  var lastSeen = Date.now();
  var asking = false;
  var over = false;

  function part(name, from) {
    return from.querySelector('[data-live="' + name + '"]');
  }

  function entryOf(node) {
    return node.dataset.key ? node.dataset.key.split(".")[0] : "";
  }

  /** What a node of a timeline is, so that the same one is known again. */
  function keyOf(node) {
    if (node.dataset.key) return node.dataset.key;
    var inside = Array.from(node.querySelectorAll("[data-key]"), function (entry) {
      return entry.dataset.key;
    });
    var link = node.querySelector("a");
    return node.tagName + (inside.length ? inside.join() : words(node) + (link ? link.href : ""));
  }

  function words(node) {
    return node.textContent.replace(/\s+/g, " ").trim();
  }

  // ---- a timeline: only lines that are new, changed or gone ------------------------------------

  function settle(now, next) {
    var entries = new Map();
    Array.from(now.querySelectorAll("[data-key]")).forEach(function (entry) {
      entries.set(entryOf(entry), entry);
    });
    var wanted = new Set(Array.from(next.children, keyOf));
    Array.from(now.children).forEach(function (child) {
      if (!wanted.has(keyOf(child))) child.remove();
    });
    var place = now.firstElementChild;
    Array.from(next.children).forEach(function (fresh) {
      if (place && keyOf(place) === keyOf(fresh)) place = place.nextElementSibling;
      else now.insertBefore(arriving(fresh, entries), place);
    });
    while (place) {
      var moved = place;
      place = place.nextElementSibling;
      moved.remove();
    }
  }

  function arriving(fresh, entries) {
    var own = fresh.dataset.key ? [fresh] : Array.from(fresh.querySelectorAll("[data-key]"));
    own.forEach(function (entry) {
      var before = entries.get(entryOf(entry));
      if (!before) entry.classList.add("is-new");
      else if (before.open) entry.open = true;
    });
    if (fresh.matches("details.fold")) {
      fresh.open = own.some(function (entry) {
        var before = entries.get(entryOf(entry));
        var fold = before && before.closest("details.fold");
        return fold && fold.open;
      });
    }
    window.htmx.process(fresh);
    return fresh;
  }

  // ---- a short list: whole, unless somebody is in it -------------------------------------------

  function replace(now, next) {
    if (words(now) === words(next)) return;
    now.replaceChildren.apply(now, Array.from(next.childNodes));
    window.htmx.process(now);
  }

  function show(html) {
    var next = new DOMParser().parseFromString(html, "text/html").body;
    var busy = false;
    Array.from(page.querySelectorAll("[data-live]")).forEach(function (now) {
      var fresh = part(now.dataset.live, next);
      if (!fresh) return;
      if (now.dataset.live === "timeline") settle(now, document.adoptNode(fresh));
      else if (now.contains(document.activeElement)) busy = true;
      else replace(now, document.adoptNode(fresh));
    });
    if (!busy) page.dataset.liveMark = next.querySelector("[data-live-mark]").dataset.liveMark;
  }

  // ---- asking -----------------------------------------------------------------------------------

  function address() {
    var words = new URLSearchParams(window.location.search);
    words.set("mark", page.dataset.liveMark);
    words.set("shown", page.querySelectorAll('[data-live="timeline"] [data-key]').length);
    return page.dataset.liveFrom + "?" + words;
  }

  function ask() {
    if (asking || over || document.hidden || Date.now() - lastSeen > NOBODY_THERE) return;
    asking = true;
    fetch(address(), { headers: { "HX-Request": "true" }, redirect: "manual" })
      .then(function (answer) {
        // Signed out, or the contact is gone: the page stays as it is, and says so at the next click.
        over = answer.status >= 400 && answer.status < 500 && answer.status !== 429;
        return answer.status === 200 ? answer.text().then(show) : null;
      })
      .catch(function () {
        // No network: asked again at the next turn.
      })
      .finally(function () {
        asking = false;
      });
  }

  ["pointermove", "keydown", "scroll", "visibilitychange"].forEach(function (sign) {
    document.addEventListener(
      sign,
      function () {
        lastSeen = Date.now();
        if (sign === "visibilitychange") ask();
      },
      { passive: true },
    );
  });
  setInterval(ask, page.dataset.liveEvery ? page.dataset.liveEvery * 1000 : EVERY);
})();
