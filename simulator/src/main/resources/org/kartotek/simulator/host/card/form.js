/**
 * The inputs of the card on screen. Each input registers a field: name, read() giving Google's formInputs value or
 * null when empty, remember() and restore(value) for what was typed, reset(), fail(words) and a label.
 */
export class CardForm {
  constructor(typed) {
    this.typed = typed;
    this.fields = new Map();
  }

  add(field) {
    this.fields.set(field.name, field);
    if (this.typed.has(field.name)) field.restore(this.typed.get(field.name));
  }

  changed(name) {
    const field = this.fields.get(name);
    this.typed.set(name, field.remember());
    field.fail(null);
  }

  /** Exactly as the event carries it: keyed by name, empty inputs missing. */
  inputs() {
    const entries = [...this.fields].map(([name, field]) => [name, field.read()]).filter(([, value]) => value !== null);
    return Object.fromEntries(entries);
  }

  /** The names an action insists on; the first empty or malformed one gets the focus and the action does not run. */
  refuses({ requiredWidgets = [], allWidgetsAreRequired = false }) {
    const required = new Set(allWidgetsAreRequired ? this.fields.keys() : requiredWidgets);
    const wrong = [...this.fields.values()].filter((field) => {
      const words = problem(field, required.has(field.name));
      field.fail(words);
      return words !== null;
    });
    wrong[0]?.focus();
    return wrong.length > 0;
  }

  clear() {
    this.typed.clear();
    this.fields.forEach((field) => field.reset());
  }
}

function problem(field, required) {
  if (required && field.canBeRequired && field.read() === null) return "Required";
  return field.check?.() ?? null;
}
