import type { Design, DesignState } from '@yishi/api';
import { applyOperations, type NodeLists, type Operation } from '@yishi/forms';
import type { Text } from '@yishi/policies';
import { call, newIdempotencyKey, type ApiProblem, type ApiResult } from '#lib/api/index.ts';

export type SaveState = 'saved' | 'saving' | 'waiting';

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Refusals of one edit: it met what another did, or would break the form. All others may pass. */
const isRefusal = ({ code }: ApiProblem): boolean => /^(edit|design|request|access)\./.test(code);

type Opened<Content> = Omit<Design, 'content' | 'base'> & {
  content: Content;
  base: Content | null;
};

/**
 * A form or procedure while it is designed. What one does shows at once and is sent one edit after the other;
 * what others did comes along with every answer. Nothing here is ever kept only in the page.
 */
export class EditSession<Content extends object> {
  readonly id: string;
  readonly pack: Design['pack'];
  right = $state.raw() as Design['right'];
  readonly base: Content | null;
  content = $state.raw() as Content;
  /** Of the field, step or block whose settings are open. */
  selected = $state<string | null>(null);
  save = $state<SaveState>('saved');
  /** What would be taken back and done again, in words. */
  undoes = $state.raw<Text[] | null>(null);
  redoes = $state.raw<Text[] | null>(null);
  editors = $state.raw<DesignState['editors']>([]);
  /** Why the last edit was not kept; the page says it and forgets it. */
  refused = $state.raw<ApiProblem | null>(null);
  /** The design is not open any more: published or given up elsewhere. */
  gone = $state(false);
  readonly #lists: NodeLists;
  #confirmed: Content;
  #revision: number;
  #queue: (readonly Operation[])[] = [];
  #sending: Promise<void> | undefined;

  constructor(design: Opened<Content>, lists: NodeLists) {
    this.#lists = lists;
    this.id = design.id;
    this.pack = design.pack;
    this.right = design.right;
    this.base = design.base;
    this.content = design.content;
    this.#confirmed = design.content;
    this.#revision = design.state.revision;
    this.#note(design.state);
  }

  /** Others than its owners read alone. */
  get editable(): boolean {
    return this.right.may === 'edit';
  }

  get revision(): number {
    return this.#revision;
  }

  /** Makes an edit; false when there is nothing to do or it does not fit. */
  do(operations: readonly Operation[]): boolean {
    if (operations.length === 0 || this.gone || !this.editable) return false;
    const next = applyOperations(this.content, operations, this.#lists);
    if (!next.ok) return false;
    this.content = next.value;
    this.#queue.push(operations);
    this.#send();
    return true;
  }

  undo(): Promise<void> {
    return this.#step('POST /admin/designs/{id}/undo');
  }

  redo(): Promise<void> {
    return this.#step('POST /admin/designs/{id}/redo');
  }

  /** When everything that was done is on the server. */
  async settled(): Promise<void> {
    while (this.#sending) await this.#sending;
  }

  /** Says that somebody is here, and brings what others did. */
  async watch(): Promise<void> {
    if (this.#sending || this.gone) return;
    const revision = this.#revision;
    const answer = await this.#news();
    if (this.#sending || revision !== this.#revision) return;
    if (answer.ok && answer.value.edits.length > 0) this.#take(answer.value);
    else if (answer.ok) this.#note(answer.value);
    else if (answer.problem.status === 404) this.gone = true;
  }

  async #step(
    route: 'POST /admin/designs/{id}/undo' | 'POST /admin/designs/{id}/redo',
  ): Promise<void> {
    await this.settled();
    const answer = await call(route, {
      params: { id: this.id },
      body: { revision: this.#revision },
    });
    if (answer.ok) this.#take(answer.value);
    else this.refused = answer.problem;
  }

  #send(): void {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
  }

  async #sendAll(): Promise<void> {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      this.save = this.save === 'waiting' ? 'waiting' : 'saving';
      const answer: ApiResult<DesignState> = await call('POST /admin/designs/{id}/edits', {
        params: { id: this.id },
        body: { revision: this.#revision, operations: next as never },
      });
      if (answer.ok) {
        this.#queue.shift();
        this.#take(answer.value, answer.value.edits.length === 1);
      } else if (answer.problem.status === 404) {
        this.gone = true;
        return;
      } else if (isRefusal(answer.problem) || answer.problem.status === 422) {
        this.#queue.shift();
        this.refused = answer.problem;
        const news = await this.#news();
        if (news.ok) this.#take(news.value);
      } else {
        this.save = 'waiting';
        await pause(2000);
      }
    }
    this.save = 'saved';
  }

  /** What others did since the revision that this page has. */
  #news(): Promise<ApiResult<DesignState>> {
    return call('POST /admin/designs/{id}/watch', {
      params: { id: this.id },
      body: { revision: this.#revision },
    });
  }

  /** Takes edits in; the page needs no new picture when the only one is its own. */
  #take(state: DesignState, own = false): void {
    for (const edit of state.edits) {
      const next = applyOperations(
        this.#confirmed,
        edit.operations as unknown as Operation[],
        this.#lists,
      );
      if (next.ok) this.#confirmed = next.value;
    }
    this.#revision = state.revision;
    this.#note(state);
    if (own) return;
    let content = this.#confirmed;
    this.#queue = this.#queue.filter((operations) => {
      const next = applyOperations(content, operations, this.#lists);
      if (next.ok) content = next.value;
      return next.ok;
    });
    this.content = content;
  }

  #note({ undo, redo, editors }: DesignState): void {
    this.undoes = undo;
    this.redoes = redo;
    this.editors = editors;
  }
}

/** What can be taken back and done again, and who else is here. */
export type EditHistory = Pick<
  EditSession<object>,
  'save' | 'undoes' | 'redoes' | 'editors' | 'undo' | 'redo'
>;

/** An id that nothing has; also where the page is not served over a secure connection. */
export const newNodeId = (letter: string): string => `${letter}${newIdempotencyKey().slice(0, 8)}`;
