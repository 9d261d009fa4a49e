import type { Draft } from '@yishi/api';
import type { Text } from '@yishi/policies';
import { canonicalJson, type CompiledForm, type FormData } from '@yishi/forms';
import { call, isUnreachable, problemText, type ApiProblem, type Body } from '#lib/api/index.ts';
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
import { session } from '#lib/session/index.ts';
import { outbox } from './outbox.svelte.ts';

export interface DraftStart {
  form: CompiledForm;
  view: string;
  data: FormData;
  chosen?: Record<string, string[]>;
  /** The draft on the server; made with the first change when absent. */
  draft?: { id: string; revision: number; updatedAt: string };
  /** Whose draft it is to become. */
  task?: { caseId: string; taskId: string };
  /** Version in which it is filled in; a publication may move the draft to another one. */
  bundle?: string;
  /**
   * The draft was moved meanwhile: what was typed went along, but for these; or it is still here,
   * and to be compared with what was typed elsewhere.
   */
  onmoved?: (session: DraftSession, lost: readonly Text[] | undefined) => void;
}

/** The draft as it was saved elsewhere, while something else was typed here. */
export interface Rival extends DraftContent {
  revision: number;
  updatedAt: string;
  /** What both began with, where that is known. */
  base: DraftContent | undefined;
}

/** A draft that is being sent. */
export interface HandedOver {
  /** Name of the copy on this machine. */
  copy: string;
  draft: string | undefined;
  revision: number;
  settled: FormData;
  /** What the server does not hold yet. */
  unsaved?: Body<'PUT /drafts/{id}'>;
}

/** A form being filled and its draft: every change is kept, here or on the server. */
export class DraftSession {
  readonly model: FormModel;
  readonly saver: DraftSaver;
  /** What was typed on this machine and never reached the server. */
  found = $state.raw<LocalCopy | null>(null);
  /** Another version, which the person must bring together with the one here. */
  rival = $state.raw<Rival | null>(null);
  #chosen = $state.raw<Record<string, string[]>>({});
  #id: string | undefined;
  /** What the server holds, as far as this page knows. */
  #base: DraftContent;
  /** What was handed over and may have arrived by another way. */
  #handed: DraftContent | undefined;
  readonly #start: DraftStart;
  readonly #key: string;

  constructor(start: DraftStart) {
    this.#start = start;
    this.#id = start.draft?.id;
    this.#chosen = start.chosen ?? {};
    this.#base = { data: start.data, choices: this.#chosen };
    // A task may go to somebody else, who is not shown what another typed on the same machine.
    this.#key = start.task
      ? `task/${session.me?.id ?? ''}/${start.task.caseId}/${start.task.taskId}`
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
    if (!copy || outbox.holds(this.#key)) return;
    const { draft } = this.#start;
    if (same({ data: copy.data, choices: copy.choices ?? {} }, this.#base))
      await browserCopies.remove(this.#key);
    else if (!draft || copy.revision === draft.revision) this.found = copy;
    else {
      this.#use(copy);
      this.#face({ ...this.#base, ...draft, base: undefined });
    }
  }

  /** Puts the copy of this machine into the form. */
  useFound(): void {
    const copy = this.found;
    this.found = null;
    if (!copy) return;
    this.#use(copy);
  }

  async dropFound(): Promise<void> {
    this.found = null;
    await browserCopies.remove(this.#key);
  }

  /** Both versions were brought together: this one stands from now on. */
  async settle({ data, choices }: DraftContent): Promise<void> {
    const { rival } = this;
    if (!rival) return;
    this.rival = null;
    this.model.replace(data);
    this.#chosen = choices;
    this.#base = { data: rival.data, choices: rival.choices };
    await this.saver.overwrite(rival.revision);
  }

  /**
   * All that stands here, on its way to be sent: the draft as the server holds it, or as it is yet
   * to be saved when there is no connection. Undefined while something must be settled first.
   */
  async handOver(): Promise<HandedOver | undefined> {
    await this.saver.flush();
    const { state, revision, unsaved } = this.saver;
    const { data, settled } = this.model;
    const handed = { copy: this.#key, draft: this.#id, revision, settled };
    if (!unsaved) return handed;
    if (state.type !== 'offline') return undefined;
    this.saver.stop();
    this.#handed = { data, choices: this.#chosen };
    const { bundle } = this.#start;
    const body = { data, chosen: this.#chosen, revision, ...(bundle ? { bundle } : {}) };
    return this.#id === undefined ? handed : { ...handed, unsaved: body };
  }

  /** It is not sent after all: what stands here is a draft again. */
  takeBack(): void {
    if (this.model.revision > 0) this.saver.touch();
    else void this.recover();
  }

  /** The draft has become a submission: nothing of it stays on this machine. */
  async finish(): Promise<void> {
    this.saver.stop();
    await browserCopies.remove(this.#key);
  }

  #use(copy: LocalCopy): void {
    this.model.replace(copy.data);
    if (copy.choices) this.#chosen = copy.choices;
    this.saver.touch();
  }

  #face(rival: Rival): void {
    this.rival = rival;
    this.saver.conflict();
  }

  async #save(content: DraftContent, revision: number): Promise<SaveAnswer> {
    let base = revision;
    if (this.#id === undefined) {
      const made = await this.#make();
      if (!made.ok) return answerTo(made.problem);
      base = made.value.revision;
      // Begun elsewhere since this page was opened.
      if (made.value.revision > 1) return this.#compare(content, made.value);
    }
    const { bundle, onmoved } = this.#start;
    const saved = await call('PUT /drafts/{id}', {
      params: { id: this.#id ?? '' },
      body: {
        ...{ data: content.data, chosen: content.choices, revision: base },
        ...(bundle === undefined ? {} : { bundle }),
      },
    });
    if (!saved.ok) {
      const isStale = saved.problem.code === 'revision.stale';
      return isStale ? this.#meet(content) : answerTo(saved.problem);
    }
    const { moved, revision: now } = saved.value;
    this.#base = content;
    if (moved) onmoved?.(this, moved.lost);
    return { type: 'saved', revision: now };
  }

  async #meet(content: DraftContent): Promise<SaveAnswer> {
    const other = await call('GET /drafts/{id}', { params: { id: this.#id ?? '' } });
    return other.ok ? this.#compare(content, other.value) : answerTo(other.problem);
  }

  /** What was saved elsewhere against what was typed here; the same twice is no conflict. */
  #compare(content: DraftContent, draft: Draft): SaveAnswer | Promise<SaveAnswer> {
    const { data, chosen: choices, revision, updatedAt, bundle } = draft;
    const isOurs = [this.#base, this.#handed].some((own) => own && same(own, { data, choices }));
    if (isOurs && bundle === (this.#start.bundle ?? bundle)) return this.#save(content, revision);
    if (same(content, { data, choices })) {
      this.#base = content;
      return { type: 'saved', revision };
    }
    if (this.#start.bundle === undefined || this.#start.bundle === bundle)
      this.rival = { data, choices, revision, updatedAt, base: this.#base };
    else this.#start.onmoved?.(this, undefined);
    return { type: 'conflict' };
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
    draft: { id: draft.id, revision: draft.revision, updatedAt: draft.updatedAt },
    bundle: draft.bundle,
    ...(onmoved ? { onmoved } : {}),
    ...(draft.task ? { task: draft.task } : {}),
  });

// The server gives the keys of an object back in another order.
const same = (left: DraftContent, right: DraftContent): boolean =>
  canonicalJson({ ...left }) === canonicalJson({ ...right });

function answerTo(problem: ApiProblem): SaveAnswer {
  if (isUnreachable(problem)) return { type: 'unreachable' };
  return { type: 'refused', message: problemText(problem) };
}
