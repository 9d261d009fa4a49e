import type { FormDefinition } from '@yishi/forms';
import type { ProcedureDefinition } from '@yishi/workflows';
import type { EditHistory, EditSession, SaveState } from '#lib/designer/index.ts';
import type { FormsBeside } from './forms-beside.svelte.ts';
import type { ProcedureSession } from './procedure-session.svelte.ts';

type Part = EditSession<FormDefinition> | EditSession<ProcedureDefinition>;
/** What one deed changed: the procedure, a form beside it, or both. */
type Deed = readonly Part[];

/**
 * Taking back and doing again across a procedure and its forms, in the order in which things were
 * done. Each keeps its own list on the server; here stands whose turn it is. What was done before
 * the page opened is the procedure's own.
 */
export class FlowHistory implements EditHistory {
  readonly #session: ProcedureSession;
  readonly #forms: FormsBeside;
  #done = $state.raw<readonly Deed[]>([]);
  #undone = $state.raw<readonly Deed[]>([]);

  constructor(session: ProcedureSession, forms: FormsBeside) {
    this.#session = session;
    this.#forms = forms;
  }

  note(deed: Deed): void {
    this.#done = [...this.#done, deed];
    this.#undone = [];
  }

  /** Forms were changed elsewhere: what is taken back from here on is the procedure's own. */
  forget(): void {
    this.#done = [];
    this.#undone = [];
  }

  get undoes() {
    const deed = this.#done.at(-1);
    return deed ? deed.flatMap((part) => part.undoes ?? []) : this.#session.undoes;
  }

  get redoes() {
    const deed = this.#undone.at(-1);
    return deed ? deed.flatMap((part) => part.redoes ?? []) : this.#session.redoes;
  }

  get save(): SaveState {
    const states = [this.#session, ...this.#forms.all].map((each) => each.save);
    return (
      states.find((each) => each === 'waiting') ??
      states.find((each) => each === 'saving') ??
      'saved'
    );
  }

  get editors() {
    return this.#session.editors;
  }

  async undo(): Promise<void> {
    const deed = this.#done.at(-1) ?? (this.#session.undoes ? [this.#session] : undefined);
    if (!deed) return;
    this.#done = this.#done.slice(0, -1);
    this.#undone = [...this.#undone, deed];
    for (const part of deed.toReversed()) await part.undo();
    this.#forms.show();
  }

  async redo(): Promise<void> {
    const deed = this.#undone.at(-1);
    if (!deed) return this.#session.redo();
    this.#undone = this.#undone.slice(0, -1);
    this.#done = [...this.#done, deed];
    for (const part of deed) await part.redo();
    this.#forms.show();
  }
}
