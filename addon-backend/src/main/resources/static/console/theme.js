// Runs before the first paint: the person's choice, else the system's.
(function () {
  var dark = window.matchMedia("(prefers-color-scheme: dark)");
  function chosen() {
    try {
      return localStorage.getItem("kartotek-theme");
    } catch (e) {
      return null;
    }
  }
  function apply() {
    var theme = chosen() || (dark.matches ? "dark" : "light");
    document.documentElement.setAttribute("data-bs-theme", theme);
  }
  apply();
  dark.addEventListener("change", apply);
  window.kartotekTheme = function () {
    var next = document.documentElement.getAttribute("data-bs-theme") === "dark" ? "light" : "dark";
    try {
      localStorage.setItem("kartotek-theme", next);
    } catch (e) {
      // Private windows may refuse storage: the choice then lasts for this page.
    }
    document.documentElement.setAttribute("data-bs-theme", next);
  };
})();
