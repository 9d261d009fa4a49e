import { SvelteMap } from 'svelte/reactivity';
import { KeptSending, problemText, type ApiResult, type SendingState } from '#lib/api/index.ts';
import { browserCopies, localStore } from '#lib/form/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { actedWords } from './acted-words.ts';
import { deliver, type OutboxItem, type Outcome, type Sent } from './outbox-item.ts';
import { rememberSent } from './sent-drafts.ts';

const kept = localStore<OutboxItem>('outbox');

/** Tells a page what became of what it sent; false when the page is not there any more. */
type Told = (answer: ApiResult<Sent>) => boolean;

interface Entry {
  item: OutboxItem;
  state: SendingState;
}

/** What was handed over on this machine and has not arrived, or ended while nobody looked. */
class Outbox {
  readonly #entries = new SvelteMap<string, Entry>();
  readonly #sendings = new Map<string, KeptSending<OutboxItem, Sent>>();
  #opened = '';

  /** What waits or has ended unseen, oldest first. */
  get shown(): OutboxItem[] {
    return [...this.#entries.values()]
      .filter(({ item, state }) => item.outcome !== undefined || state === 'waiting')
      .map(({ item }) => item)
      .sort((a, b) => a.at - b.at);
  }

  /** What waits and was filled in at this address. */
  waitingAt(href: string): OutboxItem | undefined {
    return this.shown.find((item) => item.href === href && item.outcome === undefined);
  }

  /** Whether the copy of this name is on its way. */
  holds(copy: string): boolean {
    return this.shown.some((item) => item.copy === copy && item.outcome === undefined);
  }

  /** Goes on with what this person left behind, also in another window. */
  async open(by: string): Promise<void> {
    if (this.#opened === by) return this.retry();
    this.#opened = by;
    // Whoever was signed in before: nothing of theirs is sent under another name.
    for (const sending of this.#sendings.values()) sending.stop();
    this.#sendings.clear();
    this.#entries.clear();
    for (const item of (await kept.all()).filter((each) => each.by === by)) {
      this.#put(item, 'idle');
      if (!item.outcome) void this.#sendingOf(item.id).send(item);
    }
  }

  async send(item: OutboxItem, told: Told): Promise<void> {
    this.#put(item, 'sending');
    await this.#sendingOf(item.id, told).send(item);
  }

  async retry(): Promise<void> {
    await Promise.all([...this.#sendings.values()].map((sending) => sending.retry()));
  }

  /** Is not sent, or its end was seen. */
  async drop(id: string): Promise<void> {
    this.#sendings.get(id)?.stop();
    this.#sendings.delete(id);
    this.#entries.delete(id);
    await kept.remove(id);
  }

  #put(item: OutboxItem, state: SendingState): void {
    this.#entries.set(item.id, { item, state });
  }

  #sendingOf(id: string, told?: Told): KeptSending<OutboxItem, Sent> {
    const known = this.#sendings.get(id);
    if (known) return known;
    const keep = (item: OutboxItem) => {
      this.#put(item, this.#entries.get(id)?.state ?? 'sending');
      return kept.write(id, item);
    };
    const made = new KeptSending<OutboxItem, Sent>({
      keep,
      send: (item) => deliver(item, keep),
      answered: async (answer) => {
        await this.#answered(id, answer, told);
        return undefined;
      },
      told: (state) => {
        const entry = this.#entries.get(id);
        // While it is tried again it still waits, for who looks on.
        if (entry && !(entry.state === 'waiting' && state === 'sending'))
          this.#put(entry.item, state);
      },
    });
    this.#sendings.set(id, made);
    return made;
  }

  async #answered(id: string, answer: ApiResult<Sent>, told?: Told): Promise<void> {
    const item = this.#entries.get(id)?.item;
    if (!item) return;
    if (answer.ok) {
      if (item.copy !== undefined) await browserCopies.remove(item.copy);
      if (answer.value.type === 'started') rememberStart(item, answer.value.answer);
    }
    const seen = told?.(answer) ?? false;
    if (seen) return this.drop(id);
    this.#sendings.delete(id);
    const ended = { ...item, outcome: outcomeOf(item, answer) };
    this.#put(ended, 'idle');
    await kept.write(id, ended);
  }
}

export const outbox = new Outbox();

function rememberStart(
  { by, sending }: OutboxItem,
  { caseId, number, title }: { caseId: string; number: string; title: string },
): void {
  if (sending.type === 'start') rememberSent({ draft: sending.draft, by, caseId, number, title });
}

function outcomeOf(item: OutboxItem, answer: ApiResult<Sent>): Outcome {
  if (!answer.ok) return { type: 'refused', words: problemText(answer.problem) };
  const { value } = answer;
  if (value.type === 'started') {
    const { caseId, number } = value.answer;
    return { type: 'sent', words: m.outbox_started({ number }), href: caseOf(caseId) };
  }
  const { sending } = item;
  const caseId = sending.type === 'act' ? sending.caseId : '';
  const words = actedWords(value.answer, wasReturned(item));
  return { type: 'sent', words, href: caseOf(caseId) };
}

/** Whether this sends a task back. */
export const wasReturned = ({ sending }: OutboxItem): boolean =>
  sending.type === 'act' && sending.way === 'return';

const caseOf = (id: string) => `/cases/${encodeURIComponent(id)}`;
