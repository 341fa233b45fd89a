import { byId, h } from "/_host/dom.js";
import { renderCard } from "/_host/card/card.js";
import { CardForm } from "/_host/card/form.js";

/** Buttons do nothing here: there is nobody behind them. */
const HANDS = { act() {}, open() {}, push() {}, suggest: async () => [] };

/** Pictures of a card come from the add-on this Google belongs to, whatever address the file was written for. */
const ours = fetch("/_host/settings")
  .then((answer) => answer.json())
  .then((settings) => settings.addon.openLinkUrlPrefixes[0]);

byId("files").addEventListener("change", async (event) => {
  const files = [...event.target.files].sort((one, other) => one.name.localeCompare(other.name));
  const icons = `${await ours}addon/icons/`;
  const drawn = await Promise.all(files.map((file) => sample(file, icons)));
  byId("cards").replaceChildren(...drawn);
  document.body.dataset.drawn = String(drawn.length);
});

async function sample(file, icons) {
  const name = file.name.replace(/\.json$/, "");
  return h("figure", { class: "sample", "data-sample": name }, h("figcaption", {}, name), drawn(await file.text(), icons));
}

function drawn(text, icons) {
  try {
    const card = JSON.parse(text.replace(/https?:\/\/[^"/]+\/addon\/icons\//g, icons));
    return h("div", { class: "sheet" }, renderCard({ card, expanded: new Set() }, HANDS, new CardForm(new Map())));
  } catch (problem) {
    return h("p", { class: "unreadable" }, `Not a card: ${problem.message}`);
  }
}
