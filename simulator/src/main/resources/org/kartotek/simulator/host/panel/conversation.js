import { CardForm } from "/_host/card/form.js";
import { understand } from "/_host/panel/answer.js";
import { askForScopes } from "/_host/panel/consent.js";
import { showHostAction } from "/_host/panel/host-action.js";
import { openLink } from "/_host/panel/links.js";
import { Broken, send } from "/_host/panel/runner.js";
import { CardStack } from "/_host/panel/stack.js";
import { toast } from "/_host/toast.js";

/** What is said between one open panel and the add-on: two stacks, one of them in front, one event at a time in flight. */
export class Conversation {
  constructor(redraw) {
    this.redraw = redraw;
    this.stacks = { home: new CardStack("home"), context: new CardStack("context") };
    this.front = "home";
    this.busy = null;
    this.broken = null;
    this.turn = 0;
  }

  get stack() {
    return this.stacks[this.front];
  }

  /** Fills a stack from its root. Leaving a message drops everything that stood on the contextual stack. */
  async start(name, trigger) {
    this.front = name;
    this.stack.reset(trigger);
    await this.ask(trigger, "SKELETON");
  }

  async refresh() {
    await this.start(this.front, this.stack.trigger);
  }

  async show(name) {
    this.front = name;
    this.turn += 1;
    this.broken = null;
    this.busy = null;
    await this.freshen();
  }

  async back() {
    this.broken = null;
    this.stack.pop();
    await this.freshen();
  }

  /** A root that another card's action has made stale is asked for again when it comes to the front. */
  async freshen() {
    if (this.stack.stale && this.stack.depth === 1) await this.refresh();
    else this.redraw();
  }

  hands(form) {
    return {
      act: (action, source) => this.act(action, form, source),
      suggest: (action) => this.suggest(action, form),
      open: (link) => openLink(link, () => this.refresh()),
      push: (card) => {
        this.stack.push(card);
        this.redraw();
      },
    };
  }

  formOf(entry) {
    return new CardForm(entry.typed);
  }

  async act(action, form) {
    if (this.busy || form.refuses(action)) return;
    const formInputs = form.inputs();
    if (!action.persistValues) form.clear();
    await this.ask({ ...this.context(), action: plain(action), formInputs }, action.loadIndicator ?? "SPINNER");
  }

  async suggest(action, form) {
    const asked = { ...this.context(), action: plain(action), formInputs: form.inputs(), suggest: true };
    const answer = await send(asked).then(understand, () => ({ items: [] }));
    return (answer.items ?? []).map(({ text }) => text);
  }

  context() {
    const { hostApp, messageId, eventId } = this.stack.trigger ?? {};
    return { hostApp, messageId, eventId };
  }

  async ask(event, loading) {
    const turn = ++this.turn;
    this.busy = loading;
    this.broken = null;
    this.redraw();
    const answer = await send(event).then(understand, (error) => ({ kind: "broken", error }));
    if (turn !== this.turn) return;
    this.busy = null;
    await this.take(answer, event);
    this.redraw();
  }

  async take(answer, event) {
    if (answer.kind === "broken") this.broken = answer.error instanceof Broken ? answer.error : new Broken([String(answer.error)]);
    else if (answer.kind === "scopes") await this.consent(answer, event);
    else if (answer.kind === "prompt") this.stack.apply([{ pushCard: answer.card }]);
    else if (answer.kind === "render") await this.render(answer);
  }

  async consent(answer, event) {
    if (await askForScopes(answer)) await this.ask(event, this.stack.depth ? "SPINNER" : "SKELETON");
    else if (this.stack.depth === 0) this.stack.push(refused());
  }

  async render({ navigations, notification, link, hostAppAction, stateChanged }) {
    this.stack.apply(navigations);
    if (stateChanged) Object.values(this.stacks).forEach((stack) => { stack.stale = stack !== this.stack || stack.depth > 1; });
    if (notification) toast(notification);
    if (link) openLink(link, () => this.refresh());
    if (hostAppAction) showHostAction(hostAppAction);
    if (stateChanged && this.stack.depth === 1 && uncovers(navigations.at(-1))) await this.refresh();
  }
}

/** The last step went back to a card that was drawn before the change. */
function uncovers(step) {
  return Boolean(step?.pop || step?.popToRoot || step?.popToCard);
}

function plain({ function: url, parameters = [] }) {
  return { function: url, parameters };
}

function refused() {
  return { sections: [{ widgets: [{ textParagraph: { text: "The add-on needs more permissions to show this. Use <b>Refresh</b> in the menu to be asked again." } }] }] };
}
