import type { Draft } from '@yishi/api';
import type { Text } from '@yishi/policies';
import { canonicalJson, type CompiledForm, type FormData } from '@yishi/forms';
import { call, problemText, type ApiProblem } from '#lib/api/index.ts';
import {
  browserCopies,
  DraftSaver,
  openForm,
  signal,
  type DraftContent,
  type FormModel,
  type LocalCopy,
  type SaveAnswer,
} from '#lib/form/index.ts';

export interface DraftStart {
  form: CompiledForm;
  view: string;
  data: FormData;
  chosen?: Record<string, string[]>;
  /** The draft on the server; made with the first change when absent. */
  draft?: { id: string; revision: number };
  /** Whose draft it is to become. */
  task?: { caseId: string; taskId: string };
  /** Version in which it is filled in; a publication may move the draft to another one. */
  bundle?: string;
  /** The draft was moved meanwhile: what was typed went along, but for these. */
  onmoved?: (session: DraftSession, lost: readonly Text[]) => void;
}

/** A form being filled and its draft: every change is kept, here or on the server. */
export class DraftSession {
  readonly model: FormModel;
  readonly saver: DraftSaver;
  /** What was typed on this machine and never reached the server. */
  found = $state.raw<LocalCopy | null>(null);
  #chosen = $state.raw<Record<string, string[]>>({});
  #id: string | undefined;
  readonly #start: DraftStart;
  readonly #key: string;

  constructor(start: DraftStart) {
    this.#start = start;
    this.#id = start.draft?.id;
    this.#chosen = start.chosen ?? {};
    this.#key = start.task
      ? `task/${start.task.caseId}/${start.task.taskId}`
      : `draft/${start.draft?.id ?? ''}`;
    this.model = openForm(start);
    this.saver = new DraftSaver({
      key: this.#key,
      revision: start.draft?.revision ?? 0,
      content: () => ({ data: this.model.data, choices: this.#chosen }),
      save: (content, revision) => this.#save(content, revision),
      copies: browserCopies,
      now: () => new Date(),
      cell: signal,
    });
  }

  /** Id of the draft on the server, once there is one. */
  get id(): string | undefined {
    return this.#id;
  }

  get chosen(): Record<string, string[]> {
    return this.#chosen;
  }
  set chosen(next: Record<string, string[]>) {
    this.#chosen = next;
    this.saver.touch();
  }

  /** Looks for a copy that this machine kept; one that only lags behind is thrown away. */
  async recover(): Promise<void> {
    const copy = await browserCopies.read(this.#key);
    if (!copy) return;
    const kept = { data: copy.data, choices: copy.choices ?? {} };
    const { data, chosen: choices = {} } = this.#start;
    // The server gives the keys of an object back in another order.
    const same = canonicalJson(kept) === canonicalJson({ data, choices });
    if (same) await browserCopies.remove(this.#key);
    else this.found = copy;
  }

  /** Puts the copy of this machine into the form. */
  useFound(): void {
    const copy = this.found;
    this.found = null;
    if (!copy) return;
    this.model.replace(copy.data);
    if (copy.choices) this.#chosen = copy.choices;
    this.saver.touch();
  }

  async dropFound(): Promise<void> {
    this.found = null;
    await browserCopies.remove(this.#key);
  }

  /** After a conflict: what stands here goes over what was saved elsewhere. */
  async keepMine(): Promise<ApiProblem | null> {
    const other = await this.#other();
    if (!other.ok) return other.problem;
    await this.saver.overwrite(other.value.revision);
    return null;
  }

  /** After a conflict: what was saved elsewhere comes into the form. */
  async takeTheirs(): Promise<ApiProblem | null> {
    const other = await this.#other();
    if (!other.ok) return other.problem;
    this.model.replace(other.value.data);
    this.#chosen = other.value.chosen;
    await this.saver.adopt(other.value.revision);
    return null;
  }

  /** The draft has become a submission: nothing of it stays on this machine. */
  async finish(): Promise<void> {
    this.saver.stop();
    await browserCopies.remove(this.#key);
  }

  #other() {
    return call('GET /drafts/{id}', { params: { id: this.#id ?? '' } });
  }

  async #save(content: DraftContent, revision: number): Promise<SaveAnswer> {
    let base = revision;
    if (this.#id === undefined) {
      const made = await this.#make();
      if (!made.ok) return answerTo(made.problem);
      base = made.value.revision;
    }
    const { bundle, onmoved } = this.#start;
    const saved = await call('PUT /drafts/{id}', {
      params: { id: this.#id ?? '' },
      body: {
        ...{ data: content.data, chosen: content.choices, revision: base },
        ...(bundle === undefined ? {} : { bundle }),
      },
    });
    if (!saved.ok) return answerTo(saved.problem);
    const { moved, revision: now } = saved.value;
    if (moved) onmoved?.(this, moved.lost);
    return { type: 'saved', revision: now };
  }

  async #make() {
    const { task } = this.#start;
    if (!task) throw new Error('a draft without an id belongs to a task');
    const made = await call('POST /drafts', { body: { task } });
    if (made.ok) this.#id = made.value.id;
    return made;
  }
}

export const sessionOf = (draft: Draft, onmoved?: DraftStart['onmoved']): DraftSession =>
  new DraftSession({
    form: draft.form,
    view: draft.view,
    data: draft.data,
    chosen: draft.chosen,
    draft: { id: draft.id, revision: draft.revision },
    bundle: draft.bundle,
    ...(onmoved ? { onmoved } : {}),
    ...(draft.task ? { task: draft.task } : {}),
  });

function answerTo(problem: ApiProblem): SaveAnswer {
  if (problem.status === 0 || problem.status === 401 || problem.status >= 502)
    return { type: 'unreachable' };
  if (problem.status === 409) return { type: 'conflict' };
  return { type: 'refused', message: problemText(problem) };
}
