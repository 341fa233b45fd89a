/** Builds elements: h("button", { class: "x", onclick }, "Text", child). Nothing here ever parses HTML. */
export function h(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties ?? {})) {
    set(element, name, value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function set(element, name, value) {
  if (value === null || value === undefined || value === false) return;
  if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
  else if (name === "value") element.value = value;
  else element.setAttribute(name, value === true ? "" : value);
}

/** One icon of the set; decorative unless it is given words. */
export function icon(name, words) {
  const properties = words ? { role: "img", "aria-label": words, title: words } : { "aria-hidden": "true" };
  const element = h("span", { class: "icon", ...properties });
  element.style.setProperty("--icon", `url("/_host/icons/${name}.svg")`);
  return element;
}

export function iconButton(name, words, onclick, properties = {}) {
  return h("button", { type: "button", class: "icon-button", "aria-label": words, title: words, onclick, ...properties }, icon(name));
}

/** A dialog that goes away when it is closed; answers what its form was closed with. */
export function ask(content, properties = {}) {
  const dialog = h("dialog", properties, content);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
  });
}

export function byId(id) {
  return document.getElementById(id);
}
