/** One stack of cards as Google navigates it: the root never leaves, and nothing crosses from one stack to the other. */
export class CardStack {
  constructor(name) {
    this.name = name;
    this.reset(null);
  }

  /** The trigger is what fills the root again: on Refresh, on RELOAD, and when the root has become stale. */
  reset(trigger) {
    this.trigger = trigger;
    this.entries = [];
    this.stale = false;
  }

  get top() {
    return this.entries.at(-1);
  }

  get depth() {
    return this.entries.length;
  }

  push(card) {
    this.entries.push(entry(card));
  }

  /** Typed values stay with the widgets of the new card that have the same name. */
  update(card) {
    if (this.entries.length === 0) return this.push(card);
    const { typed, expanded } = this.top;
    this.entries[this.entries.length - 1] = { ...entry(card), typed, expanded };
  }

  pop() {
    if (this.entries.length > 1) this.entries.pop();
  }

  popToRoot() {
    this.entries.length = Math.min(1, this.entries.length);
  }

  popToCard(name) {
    const at = this.entries.findLastIndex(({ card }) => card.name === name);
    if (at >= 0) this.entries.length = at + 1;
  }

  apply(navigations) {
    for (const step of navigations) {
      if (step.pushCard) this.push(step.pushCard);
      else if (step.updateCard) this.update(step.updateCard);
      else if (step.pop) this.pop();
      else if (step.popToRoot) this.popToRoot();
      else if (step.popToCard) this.popToCard(step.popToCard);
    }
  }
}

function entry(card) {
  return { card, typed: new Map(), expanded: new Set() };
}
