// What a page does beyond links and forms. Everything here is a shortcut: pages work without it.
(function () {
  "use strict";

  function all(selector, from) {
    return Array.prototype.slice.call((from || document).querySelectorAll(selector));
  }

  // ---- tabs: the open one is in sight, however narrow the row is ------------------------------

  all(".tabs").forEach(function (row) {
    var open = row.querySelector(".on");
    if (open) row.scrollLeft = open.offsetLeft - row.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  });

  // ---- toasts -------------------------------------------------------------------------------

  function toast(text) {
    var box = document.getElementById("toasts");
    if (!box || !text) return;
    var item = document.createElement("div");
    item.className = "toast-line is-problem";
    item.setAttribute("role", "alert");
    item.textContent = text;
    box.appendChild(item);
    setTimeout(function () {
      item.remove();
    }, 10000);
  }

  document.body.addEventListener("htmx:responseError", function (event) {
    toast(event.detail.xhr.responseText.trim().slice(0, 300));
  });
  document.body.addEventListener("htmx:sendError", function () {
    toast(document.body.dataset.offline);
  });

  // ---- clicks and changes ---------------------------------------------------------------------

  document.addEventListener("click", function (event) {
    var target = event.target.closest("[data-does]");
    if (target && actions[target.dataset.does]) {
      event.preventDefault();
      actions[target.dataset.does](target);
      return;
    }
    all("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });

  var actions = {
    theme: function () {
      window.kartotekTheme();
    },
    dismiss: function (button) {
      button.closest(".toast-line").remove();
    },
    keys: function () {
      var keys = document.getElementById("keys");
      if (keys) keys.showModal();
    },
    close: function (button) {
      button.closest("dialog").close();
    },
    // Another empty row of the same shape, for a second address or number.
    another: function (button) {
      var rows = button.closest("fieldset").querySelector("[data-rows]");
      var copy = rows.lastElementChild.cloneNode(true);
      all("input", copy).forEach(function (input) {
        input.value = "";
      });
      rows.appendChild(copy);
      copy.querySelector("input").focus();
    },
    copy: function (button) {
      navigator.clipboard.writeText(button.dataset.text);
    },
  };

  document.addEventListener("change", function (event) {
    var form = event.target.closest("form[data-autosubmit]");
    if (form) form.requestSubmit();
  });

  // An empty field is not part of the sentence in the address.
  document.addEventListener("formdata", function (event) {
    if (event.target.method !== "get") return;
    Array.from(event.formData.keys()).forEach(function (name) {
      if (event.formData.get(name) === "") event.formData.delete(name);
    });
  });

  document.addEventListener("submit", function (event) {
    var question = event.target.dataset.ask;
    if (question && !window.confirm(question)) event.preventDefault();
  });

  // ---- keyboard -------------------------------------------------------------------------------

  var places = { h: "/", l: "/timeline", c: "/contacts", b: "/organizations", o: "/orders", t: "/tasks", s: "/sync", e: "/settings" };
  var going = false;

  function typing(target) {
    return target.closest("input, textarea, select, [contenteditable]") !== null;
  }

  function step(by) {
    var rows = all("[data-row]").filter(function (row) {
      return row.offsetParent !== null;
    });
    if (rows.length === 0) return;
    var now = rows.findIndex(function (row) {
      return row === document.activeElement || row.contains(document.activeElement);
    });
    var next = rows[Math.max(0, Math.min(rows.length - 1, now + by))];
    (next.matches("a, summary") ? next : next.querySelector("a, summary, button") || next).focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      all("details.menu[open]").forEach(function (menu) {
        menu.open = false;
        menu.querySelector("summary").focus();
      });
      if (document.activeElement && document.activeElement.id === "search") document.activeElement.blur();
      return;
    }
    if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (going) {
      going = false;
      if (places[event.key]) {
        event.preventDefault();
        window.location.assign(places[event.key]);
      }
      return;
    }
    var keys = {
      "/": function () {
        document.getElementById("search").focus();
      },
      g: function () {
        going = true;
        setTimeout(function () {
          going = false;
        }, 1500);
      },
      n: function () {
        var fresh = document.querySelector("[data-new]");
        if (fresh) fresh.matches("input") ? fresh.focus() : fresh.click();
      },
      j: function () {
        step(1);
      },
      k: function () {
        step(-1);
      },
      "?": function () {
        actions.keys();
      },
    };
    if (keys[event.key] && document.getElementById("search")) {
      event.preventDefault();
      keys[event.key]();
    }
  });
})();
